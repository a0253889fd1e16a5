"""Holds the schemas in docs/schemas against the files of this site and the cases of Tests/Schemas/cases.txt."""
import json
import pathlib
import re
import sys

import jsonschema
import yaml

root = pathlib.Path(__file__).resolve().parent.parent


class Reader(yaml.SafeLoader):
    """YAML 1.2 (core schema), as editors read it: 11:15 and 2020-10-23 are text, and so is “no”."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        pairs = super().construct_mapping(node, deep)
        return {"" if key is None else str(key): value for key, value in pairs.items()}


def plain(tag, pattern, first):
    Reader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), first)


plain("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""])
plain("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF"))
plain("int", r"^[-+]?[0-9]+$", list("-+0123456789"))
plain("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789"))
# YAML 1.1 reads 0044 as 36; 1.2 does not.
Reader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))


def schema(kind):
    found = json.loads((root / f"docs/schemas/{kind}.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(found)
    return jsonschema.Draft7Validator(found)


kinds = ["site", "event", "page", "actors", "places", "topics", "periods", "sources", "strings", "language"]
schemas = {kind: schema(kind) for kind in kinds}
schemas["translation"] = schemas["event"]


def problems(kind, text):
    errors = schemas[kind].iter_errors(yaml.load(text, Reader))
    return ["/".join(map(str, error.absolute_path)) + ": " + error.message[:160] for error in errors]


def files():
    for kind in ["site", "actors", "places", "topics", "periods", "sources"]:
        for path in [*root.glob(f"content/{kind}.yml"), *root.glob(f"content/{kind}.json")]:
            yield kind, path, path.read_text(encoding="utf-8")
    for kind, folder in [("event", "events"), ("page", "pages")]:
        for path in sorted(root.glob(f"content/{folder}/*.md")):
            yield kind, path, re.split(r"^---\s*$", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.M)[1]
    for kind in ["strings", "language"]:
        for path in [*root.glob(f"templates/{kind}.*.yml"), *root.glob(f"Tests/Locales/{kind}.*.yml")]:
            yield kind, path, path.read_text(encoding="utf-8")


def cases():
    text = (root / "Tests/Schemas/cases.txt").read_text(encoding="utf-8")
    for block in re.split(r"^== ", text, flags=re.M)[1:]:
        head, body = block.split("\n", 1)
        kind, verdict = head.split(":")[0].split()[:2]
        yield head, kind, verdict, body


wrong = []
counts = {"files": 0, "sound": 0, "seen": 0, "beyond": 0}
for kind, path, text in files():
    counts["files"] += 1
    wrong += [f"{path.relative_to(root)}: {problem}" for problem in problems(kind, text)]
for head, kind, verdict, text in cases():
    counts[verdict] += 1
    found = problems(kind, text)
    if bool(found) != (verdict == "seen"):
        wrong.append(f"{head}: " + ("; ".join(found) or "the schema accepts it"))

for line in wrong:
    print(line)
print(
    f"{counts['files']} files and {counts['sound']} cases are accepted, {counts['seen']} mistakes are seen, "
    f"{counts['beyond']} are beyond a schema"
    if not wrong
    else f"{len(wrong)} problems")
sys.exit(bool(wrong))
