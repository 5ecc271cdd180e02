// Whoever never asks for the map does not fetch its styles either.
import '../../styles/explore.css';

export { MapCanvas } from '../map/map-canvas.ts';
