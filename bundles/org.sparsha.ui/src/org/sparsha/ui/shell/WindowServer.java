/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * Waits for recordings that other calls of the program are given while this window is open. It listens on this machine only and leaves port
 * and token in a file that only its user can read; who doesn't know the token gets no answer. The other side is the launcher's.
 */
final class WindowServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WindowServer.class.getName());
    private static final int PATIENCE_MILLISECONDS = 2000;
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int TOKEN_BYTES = 32;

    private final ServerSocket socket;
    private final Path file;
    private final String token;
    private final Consumer<List<Path>> opened;

    private WindowServer(ServerSocket socket, Path file, String token, Consumer<List<Path>> opened) {
        this.socket = socket;
        this.file = file;
        this.token = token;
        this.opened = opened;
    }

    /**
     * @param file where to leave port and token
     * @param opened told, on a thread of its own, which recordings to open; none means that the window is to come to the front
     * @return what waits until it is closed
     * @throws IOException where nothing can be left or listened at
     */
    static WindowServer start(Path file, Consumer<List<Path>> opened) throws IOException {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random); // a secret, not part of any result
        ServerSocket socket = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        WindowServer server = new WindowServer(socket, file, HexFormat.of().formatHex(random), opened);
        try {
            server.leave();
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        Thread thread = new Thread(server::listen, "recordings of other calls");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    private void leave() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        FileAttribute<?>[] ownerOnly = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        Path fresh = Files.createTempFile(folder, "window", "", ownerOnly);
        Files.writeString(fresh, socket.getLocalPort() + "\n" + token + "\n");
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                caller.setSoTimeout(PATIENCE_MILLISECONDS);
                answer(caller);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.log(System.Logger.Level.DEBUG, "A call was not understood", e);
                }
            }
        }
    }

    private void answer(Socket caller) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        String said = line(reader);
        if (!MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
            return;
        }
        List<Path> recordings = new ArrayList<>();
        int characters = 0;
        for (String path = line(reader); !path.isEmpty() && characters < MOST_CHARACTERS; path = line(reader)) {
            characters += path.length();
            if (Files.isRegularFile(Path.of(path))) {
                recordings.add(Path.of(path));
            }
        }
        caller.getOutputStream().write("taken\n".getBytes(StandardCharsets.UTF_8));
        opened.accept(recordings);
    }

    private static String line(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        return line == null ? "" : line;
    }

    @Override
    public void close() {
        try {
            socket.close();
            if (Files.isRegularFile(file) && Files.readString(file).contains(token)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, file + " stays", e);
        }
    }
}
