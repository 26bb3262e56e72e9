/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Where results go, and whether they got there: a {@link java.io.PrintStream} swallows what goes wrong, this remembers the first failure.
 * Thread-safe.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream out;
    private IOException failure;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** @return the first failure, if there was one */
    synchronized Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** @return whether nobody reads any more, as after {@code sparsha … | head}: no fault, and nobody wants a word about it */
    synchronized boolean isClosedPipe() {
        // Linux and macOS say "Broken pipe", Windows "The pipe has been ended" or "is being closed"
        return failure != null && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
