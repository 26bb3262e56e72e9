/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that takes the place of another as a whole: whoever reads sees the old one or the new one, never a part, and a full disk or a
 * killed process leaves the old one.
 *
 * <p>The content goes to {@link #path()}, a hidden file beside the target ({@link PartFiles}). {@link #commit()} brings it to the disk and
 * renames it. A symbolic link is followed and stays; the file it leads to is replaced. The permissions of an existing file are kept, and
 * its owner and group where the system allows; a new file gets what the process's umask gives. A file that may not be written to is not
 * replaced either. In a folder that is itself being made under a hidden name, a new file needs none of its own.
 *
 * <p>What is no ordinary file (a device, a pipe, {@code /dev/stdout}) is never replaced: the content is copied into it. For one thread.
 */
public final class FileReplacement implements AutoCloseable {

    private static final int MOST_LINKS = 40;

    private final Path target;
    private final Path part;
    private final boolean through;
    private boolean gone;

    private FileReplacement(Path target, Path part, boolean through) {
        this.target = target;
        this.part = part;
        this.through = through;
    }

    /**
     * Begins.
     *
     * @param target the file, whose folder must exist; it need not
     * @return an empty file to be filled at {@link #path()}
     * @throws IOException where the folder may not be written to, or the target is a folder or write-protected
     */
    public static FileReplacement of(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        if (isSpecial(absolute)) {
            return new FileReplacement(absolute, Files.createTempFile("sparsha-", ".part"), true);
        }
        Path real = followed(absolute);
        if (Files.isDirectory(real)) {
            throw new FileSystemException(target.toString(), null, "a folder is there");
        }
        if (Files.exists(real) && !Files.isWritable(real)) {
            throw new AccessDeniedException(target.toString());
        }
        if (PartFiles.isPart(real.getParent()) && !Files.exists(real)) {
            return new FileReplacement(real, Files.createFile(real), false); // its folder is not there for anybody yet
        }
        return new FileReplacement(real, newPart(real), false);
    }

    /**
     * Whether a target is something that can't be replaced: there, and neither a file nor a folder, or a name of an open descriptor.
     *
     * @param target any path
     * @return whether writing goes through it
     */
    public static boolean isSpecial(Path target) {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return !Files.isDirectory(target);
        }
        try {
            // /dev/stdout may lead to an ordinary file; that one is open already, so that a new file in its place would be lost
            Path at = target.toAbsolutePath().normalize();
            for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(at); links++) {
                if (at.startsWith("/dev") || at.startsWith("/proc")) {
                    return true;
                }
                at = led(at);
            }
        } catch (IOException e) {
            System.getLogger(FileReplacement.class.getName()).log(System.Logger.Level.TRACE, "Not followed: " + target, e);
        }
        return false;
    }

    /**
     * Opens what {@link #isSpecial} for writing, without making or shortening anything.
     *
     * @param target a device, a pipe or the name of an open descriptor
     * @return the stream, to be closed by the caller
     * @throws IOException where it can't be opened
     */
    public static OutputStream through(Path target) throws IOException {
        return Files.isRegularFile(target) ? Files.newOutputStream(target, StandardOpenOption.WRITE, StandardOpenOption.APPEND)
                : Files.newOutputStream(target, StandardOpenOption.WRITE);
    }

    /** @return the file to be filled: there, empty, and nobody else's */
    public Path path() {
        return part;
    }

    /**
     * Puts the content in its place.
     *
     * @throws IOException where that fails; the old file is whole then
     */
    public void commit() throws IOException {
        if (through) {
            try (OutputStream out = through(target)) {
                Files.copy(part, out);
            }
            return;
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (UnsupportedOperationException e) {
            // a file system without file channels, such as one inside an archive, has nothing to force
            System.getLogger(FileReplacement.class.getName()).log(System.Logger.Level.TRACE, "Not forced: " + part, e);
        }
        if (!part.equals(target)) {
            move(part, target);
        }
        gone = true;
    }

    /** Removes what was not committed. */
    @Override
    public void close() {
        if (!gone) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                System.getLogger(FileReplacement.class.getName()).log(System.Logger.Level.DEBUG, "Left behind: " + part, e);
            }
        }
    }

    /**
     * Moves a file or folder on the same disk over another file in one step, where the file system can, and sees to it that the new name
     * outlives a loss of power.
     *
     * @param from the file or folder
     * @param to its new place
     * @throws IOException where that fails
     */
    public static void move(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            forceFolder(from);
        }
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(to.toAbsolutePath().getParent());
    }

    private static void forceFolder(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException | UnsupportedOperationException e) {
            // Windows opens no folders, and brings renames to the disk by itself
            System.getLogger(FileReplacement.class.getName()).log(System.Logger.Level.TRACE, "Folder not forced: " + folder, e);
        }
    }

    private static Path followed(Path file) throws IOException {
        Path at = file;
        for (int links = 0; Files.isSymbolicLink(at); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            at = led(at);
        }
        return at;
    }

    private static Path led(Path link) throws IOException {
        return link.resolveSibling(Files.readSymbolicLink(link));
    }

    /** An empty file that nobody may read who could not read the old one. */
    private static Path newPart(Path target) throws IOException {
        Path part = PartFiles.in(target.getParent());
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (view == null || !Files.exists(target)) {
            return Files.createFile(part);
        }
        PosixFileAttributes old = view.readAttributes();
        FileAttribute<?> permissions = PosixFilePermissions.asFileAttribute(old.permissions());
        Files.createFile(part, permissions);
        PosixFileAttributeView made = Files.getFileAttributeView(part, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        try {
            if (!made.getOwner().equals(old.owner())) {
                made.setOwner(old.owner());
            }
            if (!made.readAttributes().group().equals(old.group())) {
                made.setGroup(old.group());
            }
        } catch (IOException e) {
            System.getLogger(FileReplacement.class.getName()).log(System.Logger.Level.DEBUG, "Owner not kept: " + target, e);
        }
        made.setPermissions(old.permissions());
        return part;
    }
}
