/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OpenWindowTest {

    @TempDir
    private Path folder;

    @Test
    void handsTokenAndWholePaths() throws Exception {
        try (ServerSocket window = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> {
                try (Socket call = window.accept()) {
                    BufferedReader reader = new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.UTF_8));
                    List<String> lines = List.of(reader.readLine(), reader.readLine(), reader.readLine());
                    call.getOutputStream().write("taken\n".getBytes(StandardCharsets.UTF_8));
                    return lines;
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            Path file = Files.writeString(folder.resolve("window-1"), window.getLocalPort() + "\nsecret\n");
            assertTrue(OpenWindow.hand(file, List.of("a b.wav")));
            assertEquals(List.of("secret", Path.of("a b.wav").toAbsolutePath().toString(), ""), heard.get());
            assertTrue(Files.exists(file));
        }
    }

    @Test
    void recognisesAWindowThatIsGone() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        for (String left : List.of(port + "\nsecret\n", "", "no port\nsecret\n", "1\n")) {
            Path file = Files.writeString(folder.resolve("window-2"), left);
            assertFalse(OpenWindow.hand(file, List.of()), left);
            assertFalse(Files.exists(file), left);
        }
        assertFalse(OpenWindow.hand(folder.resolve("none"), List.of()));
    }

    @Test
    void everyDisplayHasItsOwnWindow() {
        Path one = OpenWindow.file(folder, Map.of("DISPLAY", ":0"));
        assertEquals(one, OpenWindow.file(folder, Map.of("DISPLAY", ":0")));
        assertNotEquals(one, OpenWindow.file(folder, Map.of("DISPLAY", ":1")));
        assertNotEquals(one, OpenWindow.file(folder, Map.of("DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-0")));
    }
}
