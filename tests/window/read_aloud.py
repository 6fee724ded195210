#!/usr/bin/env python3
"""What a screen reader finds in the app's window, by way of AT-SPI.

    dbus-run-session -- python3 read_aloud.py [--press NAME THEN]... -- PROGRAM [ARGUMENT]...

Starts the program, turns accessibility on as a reader does when it starts, and prints the window's tree, a line
of role, name and, where it has one, value each. Then presses the controls of the names given, one after the other,
waits each time until something of the name THEN is there, and prints the tree again under a line "pressed NAME". A
name that begins with "*" is the end of one. Ends with an error when something does not come within half a minute.
"""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Gio, GLib
import pyatspi

PATIENCE = 30.0


def turn_on():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        bus.call_sync(
            "org.a11y.Bus",
            "/org/a11y/bus",
            "org.freedesktop.DBus.Properties",
            "Set",
            GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True))),
            None,
            Gio.DBusCallFlags.NONE,
            -1,
            None,
        )


def nodes(node, found):
    """The node and all below it; what goes away meanwhile is left out."""
    try:
        found.append((node.getRoleName(), node.name or "", node))
        for at in range(node.childCount):
            child = node.getChildAtIndex(at)
            if child is not None:
                nodes(child, found)
    except (GLib.GError, LookupError):
        pass
    return found


def tree(pid):
    desktop = pyatspi.Registry.getDesktop(0)
    for at in range(desktop.childCount):
        app = desktop.getChildAtIndex(at)
        if app is not None and app.get_process_id() == pid:
            return nodes(app, [])
    return []


def wait_for(what, program, is_there):
    """The tree once it is as wanted and the same twice."""
    start, before = time.monotonic(), None
    while time.monotonic() - start < PATIENCE:
        found = tree(program.pid)
        lines = [(role, name) for role, name, _ in found]
        if is_there(lines) and lines == before:
            return found
        before = lines
        if program.poll() is not None:
            sys.exit("the program ended")
        time.sleep(0.2)
    sys.exit(f"waited in vain for {what}: {before}")


def value(node):
    try:
        return f"\t{node.queryValue().currentValue:g}"
    except (NotImplementedError, GLib.GError):
        return ""


def show(found):
    for role, name, node in found:
        print(f"{role}\t{name}{value(node)}".replace("\n", " "), flush=True)


def is_named(name, wanted):
    return name.endswith(wanted[1:]) if wanted.startswith("*") else name == wanted


def main():
    split = sys.argv.index("--")
    to_press = zip(sys.argv[2:split:3], sys.argv[3:split:3])
    turn_on()
    program = subprocess.Popen(sys.argv[split + 1 :])
    try:
        found = wait_for("the window", program, lambda lines: len(lines) > 3)
        show(found)
        for name, then in to_press:
            lines = [line[:2] for line in found]
            control = [node for _, other, node in found if is_named(other, name)]
            if not control:
                sys.exit(f"no {name!r} in {lines}")
            control[0].queryAction().doAction(0)
            found = wait_for(f"{then!r}", program, lambda now: any(other == then for _, other in now))
            print(f"pressed {name}", flush=True)
            show(found)
    finally:
        program.kill()
        program.wait()


main()
