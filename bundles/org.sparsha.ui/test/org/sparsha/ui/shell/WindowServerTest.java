/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

class WindowServerTest {

    @TempDir
    private Path folder;
    private final BlockingQueue<List<Path>> opened = new LinkedBlockingQueue<>();

    private String call(Path file, String token, String paths) throws IOException {
        List<String> left = Files.readAllLines(file);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(left.get(0)))) {
            String said = (token.isEmpty() ? left.get(1) : token) + "\n" + paths + "\n";
            socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
        }
    }

    @Test
    void opensFilesForWhoKnowsTheToken() throws IOException, InterruptedException {
        Path file = folder.resolve("state").resolve("window-1");
        Path recording = Files.writeString(folder.resolve("\u0939\u0948 1.wav"), "sound");
        try (WindowServer server = WindowServer.start(file, opened::add)) {
            assertEquals("taken", call(file, "", recording + "\n" + folder.resolve("gone.wav") + "\n"));
            assertEquals(List.of(recording), opened.poll(10, TimeUnit.SECONDS));
            assertEquals("taken", call(file, "", ""));
            assertEquals(List.of(), opened.poll(10, TimeUnit.SECONDS));
            assertNull(call(file, "guessed", recording + "\n"), "no answer without the token");
            assertEquals("taken", call(file, "", ""), "and it goes on");
            assertEquals(List.of(), opened.poll(10, TimeUnit.SECONDS));
        }
        assertFalse(Files.exists(file));
    }

    @Test
    void onlyItsUserCanReadTheToken() throws IOException {
        Path file = folder.resolve("window-2");
        try (WindowServer server = WindowServer.start(file, opened::add)) {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }
}
