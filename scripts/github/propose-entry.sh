#!/usr/bin/env bash
# Opens a pull request with the entry files of an issue, or brings the open one up to date.
# Needs BRANCH, NUMBER, BASE and GH_TOKEN, and what `npm run issue-to-entry` wrote in $RUNNER_TEMP/intake.
set -euo pipefail
intake=$RUNNER_TEMP/intake
robot=41898282+github-actions[bot]@users.noreply.github.com

# Only entry files are taken, whatever else lies there.
while IFS= read -r -d '' file; do
  path=${file#"$intake/"}
  if [[ ! $path =~ ^content/[a-z-]+/[a-z0-9-]+\.yaml$ ]]; then
    echo "Not an entry file: $path" >&2
    exit 1
  fi
  mkdir -p "$(dirname "$path")"
  cp -- "$file" "$path"
  git add -- "$path"
done < <(find "$intake/content" -type f -print0)

gh auth setup-git
# What a person has changed on the branch since is not written over.
if git fetch --depth 1 origin "$BRANCH" 2>/dev/null && [[ $(git log -1 --format=%ae FETCH_HEAD) != "$robot" ]]; then
  gh issue comment "$NUMBER" --body "Somebody has changed the branch \`$BRANCH\` since it was made, so it was left as it is."
  exit 0
fi
git switch --create "$BRANCH"
git -c user.name='github-actions[bot]' -c user.email="$robot" commit --quiet --file "$intake/title.txt"
git push --force origin "HEAD:refs/heads/$BRANCH"

title=$(<"$intake/title.txt")
if [[ $(gh pr list --head "$BRANCH" --state open --json number --jq length) == 0 ]]; then
  gh pr create --base "$BASE" --head "$BRANCH" --title "$title" --body-file "$intake/body.md"
else
  gh pr edit "$BRANCH" --title "$title" --body-file "$intake/body.md"
fi
