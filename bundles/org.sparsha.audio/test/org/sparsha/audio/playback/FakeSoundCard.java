/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.SourceDataLine;
import javax.sound.sampled.TargetDataLine;

/** A driver's line that works until it is pulled out, and then does nothing or throws; with a clock that goes on whenever it is asked. */
final class FakeSoundCard {

    static final int RATE = 16000;
    static final AudioFormat FORMAT = PcmFormats.of(RATE, 1);

    final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    final List<String> calls = new ArrayList<>();
    int room = Integer.MAX_VALUE;
    boolean throwing;
    boolean stuck;
    private long clock;

    /** Tells the time; each time it is asked, 50 ms have gone by, so that no test waits for long. */
    long nanoTime() {
        clock += 50_000_000;
        return clock;
    }

    SourceDataLine output() {
        return line(SourceDataLine.class);
    }

    TargetDataLine input() {
        return line(TargetDataLine.class);
    }

    private <L extends DataLine> L line(Class<L> kind) {
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind},
                (proxy, method, arguments) -> call(method.getName(), arguments)));
    }

    private synchronized Object call(String name, Object[] arguments) {
        calls.add(name);
        if (throwing && !name.equals("getFormat")) {
            throw new IllegalStateException("The line is gone");
        }
        return switch (name) {
            case "getFormat" -> FORMAT;
            case "available" -> room;
            case "write" -> take((byte[]) arguments[0], (int) arguments[1], (int) arguments[2]);
            case "read" -> stuck ? 0 : arguments[2];
            case "getLongFramePosition" -> (long) heard.size() / 2;
            case "isActive" -> true;
            default -> null;
        };
    }

    private int take(byte[] bytes, int from, int count) {
        int taken = stuck ? 0 : count;
        heard.write(bytes, from, taken);
        room -= taken;
        return taken;
    }
}
