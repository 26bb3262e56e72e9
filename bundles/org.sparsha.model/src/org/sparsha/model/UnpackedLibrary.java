/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * Native libraries unpacked once into the cache, in a folder named after their content. Every start compares the files with the checksums
 * of the jar, so a damaged one is unpacked again. Several processes may do this at once: each writes a file of its own and moves it into
 * place whole; what another process has loaded stays as it was.
 */
final class UnpackedLibrary {

    private static final String PART = ".part";
    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final int BUFFER = 1 << 20;

    private UnpackedLibrary() {
    }

    /**
     * Returns the folder with the libraries, whole.
     *
     * @param library the libraries in their jar
     * @param cache folder in which they are kept, made when it is not there
     * @throws IOException when they can't be read, or not be written there
     */
    static Path in(Path cache, LibraryFiles library) throws IOException {
        Path folder = cache.resolve("onnxruntime").resolve(library.key());
        for (LibraryFiles.LibraryFile file : library.files()) {
            Path target = folder.resolve(file.name());
            if (!isWhole(target, file)) {
                Files.createDirectories(folder, ownerOnly());
                removeAbandonedParts(folder);
                unpack(library, file, target);
            }
        }
        return folder;
    }

    private static boolean isWhole(Path target, LibraryFiles.LibraryFile file) throws IOException {
        if (!Files.isRegularFile(target) || Files.size(target) != file.size()) {
            return false;
        }
        CRC32 sum = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try (FileChannel channel = FileChannel.open(target)) {
            while (channel.read(buffer) >= 0) {
                sum.update(buffer.flip());
                buffer.clear();
            }
        }
        return sum.getValue() == file.crc();
    }

    private static void unpack(LibraryFiles library, LibraryFiles.LibraryFile file, Path target) throws IOException {
        Path part = Files.createTempFile(target.getParent(), file.name(), PART);
        try (ZipFile zip = new ZipFile(library.jar().toFile())) {
            CRC32 sum = new CRC32();
            MessageDigest digest = sha256();
            try (InputStream in = zip.getInputStream(zip.getEntry(file.entry()));
                    FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                byte[] bytes = new byte[BUFFER];
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    sum.update(bytes, 0, read);
                    digest.update(bytes, 0, read);
                    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, read);
                    while (buffer.hasRemaining()) {
                        out.write(buffer);
                    }
                }
                out.force(true);
            }
            Optional<CheckedLibraries.Checked> known =
                    CheckedLibraries.find(library.platform() + "/" + file.name(), file.size(), file.crc());
            String found = HexFormat.of().formatHex(digest.digest());
            if (sum.getValue() != file.crc() || known.isPresent() && !known.get().sha256().equals(found)) {
                throw new IOException(library.jar() + " is damaged: its " + file.name() + " is not what it should be");
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What processes left that were killed while they unpacked. */
    private static void removeAbandonedParts(Path folder) throws IOException {
        Instant oldest = Instant.now().minus(ABANDONED);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + PART)) {
            for (Path part : parts) {
                try {
                    if (Files.getLastModifiedTime(part).toInstant().isBefore(oldest)) {
                        Files.deleteIfExists(part);
                    }
                } catch (NoSuchFileException e) { // its process has moved it into place since it was listed
                    System.getLogger(UnpackedLibrary.class.getName()).log(System.Logger.Level.DEBUG, "In place: " + part, e);
                }
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
