/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A window that is open already, of the same user on the same display: it has left a file that only this user can read, with the port on
 * this machine at which it waits and a token. Whoever sends the token and paths of recordings has them opened there.
 */
final class OpenWindow {

    /** System property with the file; the window that finds it set waits for others. */
    static final String PROPERTY = "sparsha.window";
    /** First argument for another window beside one that is open. */
    static final String NEW_WINDOW = "--new-window";
    /** What the window answers once it has understood. */
    private static final String TAKEN = "taken";
    private static final int PATIENCE_MILLISECONDS = 2000;

    private OpenWindow() {
    }

    /**
     * @param state folder of what the program keeps for the user
     * @param environment of the process
     * @return the file of the window on this display
     */
    static Path file(Path state, Map<String, String> environment) {
        String display = environment.getOrDefault("WAYLAND_DISPLAY", "") + environment.getOrDefault("DISPLAY", "");
        return state.resolve("window-" + Integer.toHexString(display.hashCode()));
    }

    /**
     * Has recordings opened in the window that is open.
     *
     * @param file what that window has left
     * @param recordings paths of recordings; none brings the window to the front
     * @return whether it has taken them; if not, there is no such window any more, and its file is gone
     */
    static boolean hand(Path file, List<String> recordings) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            List<String> left = Files.readAllLines(file);
            List<String> sent = new ArrayList<>(List.of(left.get(1)));
            recordings.forEach(recording -> sent.add(Path.of(recording).toAbsolutePath().normalize().toString().replace("\n", "")));
            if (send(Integer.parseInt(left.get(0)), String.join("\n", sent) + "\n\n")) {
                return true;
            }
        } catch (IOException | RuntimeException e) {
            System.getLogger(OpenWindow.class.getName()).log(System.Logger.Level.DEBUG, "No window is open behind " + file, e);
        }
        forget(file);
        return false;
    }

    private static boolean send(int port, String text) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLISECONDS);
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return TAKEN.equals(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine());
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(OpenWindow.class.getName()).log(System.Logger.Level.DEBUG, file + " stays", e);
        }
    }
}
