"""Lets Ralph judge xAPI statements: its models one by one, nine broken ones, and a real learning record store.

Usage: statements.py STATEMENTS.json FOLDER
The store runs on this computer alone and keeps its statements under FOLDER.
"""

import base64
import copy
import json
import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid

path, folder = sys.argv[1], sys.argv[2]
with open(path, encoding="utf-8") as file:
    statements = json.load(file)
assert len(statements) > 5

from pydantic import ValidationError  # noqa: E402
from ralph.models.xapi.base.statements import BaseXapiStatement  # noqa: E402

for statement in statements:
    BaseXapiStatement.model_validate(statement)
print(f"Ralph's model: {len(statements)} statements are valid")


def broken():
    """Nine ways in which a statement can be wrong."""

    def without(statement, key):
        del statement[key]

    def put(value, *keys):
        def change(statement):
            for key in keys[:-1]:
                statement = statement[key]
            statement[keys[-1]] = value

        return change

    changes = {
        "an extra key": put(1, "mood"),
        "a score above 1": put(1.5, "result", "score", "scaled"),
        "a duration that is none": put("12s", "result", "duration"),
        "a verb that is no address": put("answered", "verb", "id"),
        "an object that is no address": put("not an address", "object", "id"),
        "a language that is none": put({"not a language": "x"}, "verb", "display"),
        "an id that is none": put("7", "id"),
        "a timestamp that is none": put("yesterday", "timestamp"),
        "no actor": lambda statement: without(statement, "actor"),
    }
    scored = next(one for one in statements if "score" in one["result"])
    for name, change in changes.items():
        statement = copy.deepcopy(scored)
        change(statement)
        yield name, statement


n = 0
for name, statement in broken():
    try:
        BaseXapiStatement.model_validate(statement)
    except ValidationError:
        n += 1
    else:
        raise AssertionError(f"{name} was not rejected")
assert n == 9
print("Ralph's model: 9 broken variants of a statement are rejected")

os.makedirs(folder, exist_ok=True)
port = "18084"
environment = {
    **os.environ,
    "RALPH_APP_DIR": folder,
    "RALPH_AUTH_FILE": os.path.join(folder, "auth.json"),
    "RALPH_RUNSERVER_BACKEND": "fs",
    "RALPH_BACKENDS__LRS__FS__DEFAULT_DIRECTORY_PATH": os.path.join(folder, "kept"),
    "RALPH_BACKENDS__LRS__FS__DEFAULT_LRS_FILE": "statements.jsonl",
    "PYTHONWARNINGS": "ignore",
}
os.makedirs(os.path.join(folder, "kept"), exist_ok=True)
user, password = "teacher", uuid.uuid4().hex
ralph = os.path.join(os.path.dirname(sys.executable), "ralph")
account = ["auth", "-u", user, "-p", password, "-s", "all", "-M", "mailto:teacher@example.org", "-w"]
subprocess.run([ralph, *account], env=environment, check=True, capture_output=True)
# Its file backend makes a new file at each request unless told to go on in the same one.
server = """
import sys, uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.lrs.fs import FSLRSBackend
FSLRSBackend.default_operation_type = BaseOperationType.APPEND
from ralph.api import app
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
"""
with open(os.path.join(folder, "log"), "w", encoding="utf-8") as log:
    store = subprocess.Popen([sys.executable, "-c", server, port], env=environment, stdout=log, stderr=log)


def ask(method, body=None):
    request = urllib.request.Request(f"http://127.0.0.1:{port}/xAPI/statements/", method=method)
    request.add_header("X-Experience-API-Version", "1.0.3")
    request.add_header("Content-Type", "application/json")
    token = base64.b64encode(f"{user}:{password}".encode()).decode()
    request.add_header("Authorization", f"Basic {token}")
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, body and json.dumps(body).encode(), timeout=20) as answer:
            text = answer.read().decode()
            return answer.status, json.loads(text) if text else None
    except urllib.error.HTTPError as err:
        return err.code, err.read().decode()


def kept():
    status, answer = ask("GET")
    assert status == 200, (status, answer)
    return {one["id"]: one for one in answer["statements"]}


try:
    for _ in range(120):
        try:
            if ask("GET")[0] in (200, 404, 500):
                break
        except OSError:
            time.sleep(0.5)
    status, ids = ask("POST", statements)
    assert status == 200, (status, ids)
    assert sorted(ids) == sorted(one["id"] for one in statements)
    first = kept()
    assert len(first) == len(statements)
    for one in statements:
        for key, value in one.items():
            if key != "timestamp":
                assert first[one["id"]][key] == value, (key, value, first[one["id"]][key])
    status, answer = ask("POST", statements)
    assert status in (200, 204), (status, answer)
    assert kept() == first, "sending it again changed something"
    changed = copy.deepcopy(statements[:1])
    changed[0]["result"]["success"] = not changed[0]["result"]["success"]
    status, answer = ask("POST", changed)
    assert status == 409, (status, answer)
    print(f"Ralph's store: takes {len(first)} statements, returns them, and is unchanged by the second sending")
finally:
    store.terminate()
    store.wait(20)
