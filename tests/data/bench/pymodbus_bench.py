#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A calibration bench written from docs/bench-adapter.md alone, served by pymodbus: a second pair of eyes on
the register map. Its modules read 6 % low and hardly scatter.

    pymodbus_bench.py tcp PORT    on loopback; 0 takes a free port
    pymodbus_bench.py rtu DEVICE  19200 baud, no parity

Prints "ready" and the port or device when it listens, and runs until its input ends. Works with pymodbus 3.0
(Debian 12) and 3.8 (Debian 13). Bench time is fast time.
"""
import math
import os
import socket
import struct
import sys
import threading
import time

from pymodbus.datastore import ModbusServerContext, ModbusSlaveContext
from pymodbus.server import StartSerialServer, StartTcpServer

WATCHDOG = 1.5  # s
VENT = 1 << 8
LOTS = {0: ("DG-0380-A", 0.038, 92.0), 1: ("DG-0820-A", 0.082, 88.0), 2: ("DG-0380-B", 0.038, 71.0),
        3: ("DG-0400-C", 0.040, 64.0)}
GRAMS = 1000 / 210  # mg/L that 1 g/210 L is
BAROMETER = 998.25


def words(form, value):
    packed = struct.pack(">" + form, value)
    return list(struct.unpack(">%dH" % (len(packed) // 2), packed))


def text(value, count):
    return list(struct.unpack(">%dH" % count, value.encode("ascii").ljust(2 * count, b"\0")))


class Bench:
    def __init__(self):
        self.lock = threading.Lock()
        self.began = time.monotonic()
        self.owner = 0
        self.heartbeat = 0
        self.heard = 0.0
        self.tripped = False
        self.last = (0, 0)
        self.result = 0
        self.valves = VENT
        self.docks = 0
        self.time = 0  # ms
        self.shooting = None
        self.leak = None
        self.leaks = {}
        self.selftest = 0
        self.modules = {}  # dock from 0: serial, gain, shots
        self.shots = {}

    def make_safe(self):
        self.valves, self.docks, self.shooting, self.leak = VENT, 0, None, None

    def look(self):
        """The watchdog."""
        if self.owner and time.monotonic() - self.heard > WATCHDOG:
            self.make_safe()
            self.owner, self.tripped = 0, True

    def input(self, start, count):
        self.look()
        image = [0] * 3000

        def put(address, values):
            image[address:address + len(values)] = values

        busy = self.shooting is not None or self.leak is not None
        safe = self.valves == VENT and self.docks == 0
        bits = 1 | busy << 1 | safe << 2 | 1 << 3 | 1 << 4 | self.tripped << 5
        left = max(0, int(1000 * (self.heard + WATCHDOG - time.monotonic()))) if self.owner else 0
        put(0, [0xFC01, 2, bits, 0] + words("I", self.time) + [self.heartbeat, left])
        put(8, words("I", self.owner) + [16, 5, self.last[1], self.result, self.valves, self.docks])
        for address, value in ((16, BAROMETER), (18, 23.4), (20, 23.0), (22, 40.0), (24, 500.0)):
            put(address, words("f", value))
        put(26, words("I", self.last[0]) + [self.selftest, 0] + 2 * words("f", math.nan))
        for source, (lot, label, bar) in LOTS.items():
            put(100 + 20 * source, [1, 0] + words("f", bar) + words("f", label * GRAMS) + text(lot, 12))
        put(180, [2, 0] + words("f", 6.0) + words("f", 0.0))
        for dock in range(16):
            put(620 + 2 * dock, words("f", self.leaks.get(dock, math.nan)))
            if dock in self.modules:
                serial, gain, shots = self.modules[dock]
                put(300 + 20 * dock, [2 if busy else 1, 3] + text(serial, 8) + words("d", gain) + words("f", 1.0)
                    + words("f", 4.0) + words("I", shots))
            if dock in self.shots:
                sequence, number, when, reading, source = self.shots[dock]
                put(700 + 24 * dock, [sequence, 0] + words("I", number) + words("I", when)
                    + words("d", reading) + words("f", 100 * reading) + words("f", 350 * reading)
                    + words("f", 1.5) + words("f", 4.0) + words("f", 0.0) + words("f", 24.0)
                    + [source, sequence])
                put(1200 + 110 * dock, [sequence, 125] + words("f", 0.02)
                    + [int(3000 * reading * math.exp(-i / 32)) for i in range(96)] + [sequence, 96])
        return image[start:start + count]

    def write(self, start, values):
        self.look()
        block = struct.pack(">%dH" % len(values), *values)
        if start == 0 and len(values) == 3:
            token, count = struct.unpack(">IH", block)
            if token and token == self.owner and count != self.heartbeat:
                self.heartbeat, self.heard = count, time.monotonic()
        elif start == 10 and len(values) == 12:
            token, sequence = struct.unpack(">IH", block[:6])
            if (token, sequence) != self.last:
                self.result = self.obey(token, sequence, *struct.unpack(">HHHId", block[6:]))
                self.last = (token, sequence)
        elif 100 <= start < 228 and len(values) == 8:
            dock = (start - 100) // 8
            serial = block.rstrip(b"\0").decode("ascii")
            self.modules.pop(dock, None)
            if serial:
                self.modules[dock] = [serial, 1.0, 0]

    def obey(self, token, sequence, code, docks, valves, milliseconds, gain):
        if code == 3:
            self.make_safe()
            if self.owner and token != self.owner:
                self.owner, self.tripped = 0, True
            return 0
        if code == 1:
            if token == 0 or self.owner not in (0, token):
                return 1
            self.make_safe()
            self.owner, self.heard, self.tripped = token, time.monotonic(), False
            return 0
        if token == 0 or token != self.owner:
            return 1
        chosen = [dock for dock in range(16) if docks >> dock & 1]
        busy = self.shooting is not None or self.leak is not None
        if code == 2:
            self.make_safe()
            self.owner = 0
        elif code == 4:
            if bin(valves & 31).count("1") > 1:
                return 2
            if busy:
                return 3
            self.valves, self.docks = valves, docks
        elif code == 5:
            if busy or any(dock not in self.modules or not self.docks >> dock & 1 for dock in chosen):
                return 3
            self.shooting = (sequence, chosen, self.time + 200 * (len(chosen) - 1) + 12000)
        elif code == 6:
            if len(chosen) != 1 or not gain > 0:
                return 4
            self.modules[chosen[0]][1] = gain
        elif code == 7:
            self.advance(milliseconds)
        elif code == 8:
            if busy:
                return 3
            self.make_safe()
            self.selftest = 2
        elif code == 9:
            if busy:
                return 3
            self.leak = (chosen, self.time + 10000)
        else:
            return 4
        return 0

    def advance(self, milliseconds):
        self.time += milliseconds
        if self.leak and self.time >= self.leak[1]:
            self.leaks.update({dock: 0.4 for dock in self.leak[0]})
            self.leak = None
        if self.shooting and self.time >= self.shooting[2]:
            sequence, chosen, _ = self.shooting
            source = next((s for s in range(5) if self.valves >> s & 1), 5)
            label = LOTS[source][1] if source in LOTS else 0.0
            for dock in chosen:
                module = self.modules[dock]
                module[2] += 1
                scatter = 1 + 0.001 * ((7 * module[2] + dock) % 5 - 2)
                # A client's module reads 6 % low; serials below one hundred are the lab's control sensors.
                sensitivity = 1.0 if int(module[0][2:-1]) < 100 else 0.94
                reading = sensitivity * module[1] * label * GRAMS * BAROMETER / 1013.25 * scatter
                self.shots[dock] = (sequence, module[2], self.time, reading, source)
            self.shooting = None


class Block:
    """One kind of register, as pymodbus asks for it: addresses begin at 1."""

    def __init__(self, bench, size, read, write):
        self.bench, self.size, self.read, self.written = bench, size, read, write

    def reset(self):
        pass

    def validate(self, address, count=1):
        return 1 <= address and address - 1 + count <= self.size

    def getValues(self, address, count=1):
        with self.bench.lock:
            return self.read(address - 1, count)

    def setValues(self, address, values):
        with self.bench.lock:
            self.written(address - 1, values)


def main():
    bench = Bench()
    inputs = Block(bench, 2960, bench.input, lambda start, values: None)
    holdings = Block(bench, 229, lambda start, count: [0] * count, bench.write)
    slave = ModbusSlaveContext(di=inputs, co=inputs, ir=inputs, hr=holdings)
    context = ModbusServerContext(slaves=slave, single=True)
    kind, where = sys.argv[1:3]

    def serve():
        if kind == "tcp":
            StartTcpServer(context=context, address=("127.0.0.1", int(where)))
            return
        try:
            from pymodbus.transaction import ModbusRtuFramer as framer
        except ImportError:
            from pymodbus import FramerType
            framer = FramerType.RTU
        StartSerialServer(context=context, framer=framer, port=where, baudrate=19200, parity="N", stopbits=2,
                          timeout=0.05)

    if kind == "tcp" and where == "0":
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            where = str(free.getsockname()[1])
    threading.Thread(target=serve, daemon=True).start()
    if kind == "tcp":
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", int(where)), 1).close()
                break
            except OSError:
                time.sleep(0.05)
    else:
        time.sleep(1)
    print("ready", where, flush=True)
    sys.stdin.read()
    os._exit(0)


main()
