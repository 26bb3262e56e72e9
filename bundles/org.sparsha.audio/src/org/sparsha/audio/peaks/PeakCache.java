/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.peaks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

import org.sparsha.core.FileReplacement;
import org.sparsha.core.Sha256;

/**
 * Keeps finished pyramids in a folder, so that a long recording's outline is there at once the next time. A file is known by its path,
 * size and time of last change. The cache is never in the way: what can't be written or read, or is damaged, is logged and left out. Safe
 * on any thread and for several processes.
 */
public final class PeakCache {

    private static final System.Logger LOG = System.getLogger(PeakCache.class.getName());
    private static final int MAGIC = 0x53504b31;
    private static final int HEADER = 4 + 8 + 4 + 4 + 8;
    private static final String SUFFIX = ".peaks";

    private final Path folder;
    private final long mostBytes;

    /**
     * @param folder where to keep pyramids, apart from the user's recordings; made when needed
     * @param mostBytes how large the folder may grow: the pyramids used longest ago go first
     */
    public PeakCache(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /**
     * Looks for a file's pyramid.
     *
     * @param file a sound file
     * @return its complete pyramid, or empty where there is none for the file as it is now
     */
    public Optional<PeakPyramid> load(Path file) {
        try {
            Path entry = entry(file);
            if (!Files.isRegularFile(entry)) {
                return Optional.empty();
            }
            Optional<PeakPyramid> pyramid = decode(Files.readAllBytes(entry));
            if (pyramid.isPresent()) {
                Files.setLastModifiedTime(entry, FileTime.fromMillis(System.currentTimeMillis()));
            }
            return pyramid;
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "The peak cache of " + file + " can't be read", e);
            return Optional.empty();
        }
    }

    /**
     * Keeps a file's pyramid.
     *
     * @param file the sound file
     * @param pyramid its complete pyramid; one that isn't complete is not kept
     */
    public void store(Path file, PeakPyramid pyramid) {
        if (!pyramid.isComplete()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path entry = entry(file);
            try (FileReplacement replacement = FileReplacement.of(entry)) {
                Files.write(replacement.path(), encode(pyramid));
                replacement.commit();
            }
            prune();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "The peak cache of " + file + " can't be written", e);
        }
    }

    private Path entry(Path file) throws IOException {
        String key = file.toAbsolutePath().normalize() + "\n" + Files.size(file) + "\n" + Files.getLastModifiedTime(file).toMillis();
        return folder.resolve(Sha256.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + SUFFIX);
    }

    private static byte[] encode(PeakPyramid pyramid) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(HEADER + payload(pyramid)));
        bytes.putInt(MAGIC).putLong(pyramid.frames()).putInt(pyramid.channelCount()).putInt(pyramid.sampleRate()).putLong(0);
        for (PeakLevel level : pyramid.levels()) {
            for (short[][] part : List.of(level.lowest, level.highest, level.rms)) {
                for (short[] channel : part) {
                    bytes.asShortBuffer().put(channel);
                    bytes.position(bytes.position() + 2 * channel.length);
                }
            }
        }
        return bytes.putLong(HEADER - 8, checksum(bytes.array())).array();
    }

    private static Optional<PeakPyramid> decode(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length < HEADER || bytes.getInt() != MAGIC) {
            return Optional.empty();
        }
        long frames = bytes.getLong();
        int channels = bytes.getInt();
        int rate = bytes.getInt();
        long checksum = bytes.getLong();
        // the checksum first: no size is believed before
        if (checksum != checksum(file)) {
            return Optional.empty();
        }
        PeakPyramid pyramid = new PeakPyramid(frames, channels, rate);
        if (payload(pyramid) != bytes.remaining()) {
            return Optional.empty();
        }
        for (PeakLevel level : pyramid.levels()) {
            for (short[][] part : List.of(level.lowest, level.highest, level.rms)) {
                for (short[] channel : part) {
                    bytes.asShortBuffer().get(channel);
                    bytes.position(bytes.position() + 2 * channel.length);
                }
            }
        }
        pyramid.markComplete();
        return Optional.of(pyramid);
    }

    private static long payload(PeakPyramid pyramid) {
        return pyramid.levels().stream().mapToLong(level -> 6L * level.bins * pyramid.channelCount()).sum();
    }

    private static long checksum(byte[] file) {
        CRC32 crc = new CRC32();
        crc.update(file, 0, HEADER - 8);
        crc.update(file, HEADER, file.length - HEADER);
        return crc.getValue();
    }

    private void prune() throws IOException {
        List<Path> entries;
        try (Stream<Path> files = Files.list(folder)) {
            entries = files.filter(f -> f.toString().endsWith(SUFFIX)).sorted(Comparator.comparing(PeakCache::lastUsed).reversed())
                    .toList();
        }
        long sum = 0;
        for (Path entry : entries) {
            sum += Files.size(entry);
            if (sum > mostBytes) {
                Files.deleteIfExists(entry);
            }
        }
    }

    private static FileTime lastUsed(Path entry) {
        try {
            return Files.getLastModifiedTime(entry);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // another process removed it meanwhile
        }
    }
}
