/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.sparsha.audio.SoundFormat;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;

/**
 * The files in a folder and below it that matter to a corpus: recordings, and tables that may label them. Links are followed, loops
 * are noticed. Paths are relative to the root, with {@code /} between folders, sorted by code point.
 *
 * @param root the folder
 * @param audio the recordings that begin like audio
 * @param tables files ending in .csv, .tsv, .txt or .yaml
 * @param problems folders and recordings that can't be read, and recordings of formats that are left out
 */
public record AudioListing(Path root, List<String> audio, List<String> tables, List<ScanProblem> problems) {

    /** Endings of recordings that even {@link SoundFormat} doesn't know. Those of films count only where no recording of the same name
    * lies beside them. */
    private static final Set<String> OTHER_AUDIO = Set.of("ac3", "ape", "wv", "tta", "tak", "spx", "gsm", "vox", "ra", "dsf", "dff", "shn",
            "mpc", "dss", "ds2", "adts", "3ga");
    private static final Set<String> FILMS = Set.of("mp4", "m4v", "mov", "avi", "mkv", "webm", "mpg", "mpeg", "wmv", "flv", "3gp", "mts",
            "ogv");
    /** More files and folders than any corpus has; a walk that meets more has lost its way. */
    private static final int MOST = 5_000_000;
    private static final Set<String> TABLES = Set.of("csv", "tsv", "txt", "yaml");

    /** Copies the lists. */
    public AudioListing {
        audio = List.copyOf(audio);
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /**
     * Walks a folder. A folder that can't be entered or a file that is empty or isn't audio becomes a problem, nothing more.
     *
     * @param root the folder
     * @param reader knows which files are recordings
     * @param progress cancels
     * @return what is in it
     * @throws CorpusException where the folder itself isn't there or isn't one
     */
    public static AudioListing of(Path root, SoundReader reader, Progress progress) throws CorpusException {
        if (!Files.isDirectory(root)) {
            String what = Files.exists(root) ? "it is a file; name its folder, or a manifest (CSV)" : "no such folder";
            throw new CorpusException("Cannot read the corpus " + root + ": " + what + ".");
        }
        Walk walk = new Walk(root, reader, progress);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 64, walk);
        } catch (IOException e) {
            throw new CorpusException("Cannot read the corpus " + root + ": " + AtomicFiles.reason(e) + ".", e);
        }
        walk.audio.sort(null);
        walk.nameOthers();
        walk.tables.removeIf(table -> isOfTask(root, table)); // answers of annotators say nothing of the corpus
        walk.tables.sort(null);
        return new AudioListing(root, walk.audio, walk.tables, walk.problems);
    }

    /** Whether a table lies in the folder of an annotation task. */
    private static boolean isOfTask(Path root, String table) {
        String[] names = table.split("/");
        return names.length > 2 && names[0].equals("annotations") && Files.isRegularFile(root.resolve("annotations").resolve(names[1]
                + ".json"));
    }

    /**
     * @param path path of a file
     * @return whether its ending is one of those that label files have
     */
    public static boolean hasTableEnding(String path) {
        return TABLES.contains(ending(path));
    }

    /**
     * @param path a path with {@code /} between folders
     * @return the file's name without its ending
     */
    public static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        final List<String> audio = new ArrayList<>();
        final List<String> tables = new ArrayList<>();
        final List<ScanProblem> problems = new ArrayList<>();
        private final Path root;
        private final SoundReader reader;
        private final Progress progress;
        private final List<String> others = new ArrayList<>();
        private final byte[] head = new byte[12];
        private final Map<String, Boolean> decoded = new HashMap<>();
        private int seen;

        Walk(Path root, SoundReader reader, Progress progress) {
            this.root = root;
            this.reader = reader;
            this.progress = progress;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            progress.checkCancelled();
            boolean hidden = !folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (++seen > MOST) {
                throw new IOException("it holds more than " + MOST + " files");
            }
            String path = relative(file);
            String ending = ending(path);
            if (String.valueOf(file.getFileName()).startsWith(".")) {
                return FileVisitResult.CONTINUE;
            }
            if (TABLES.contains(ending) && attributes.isRegularFile()) {
                tables.add(path);
            } else if (isRead(path)) {
                String complaint = complaint(file, attributes);
                if (complaint.isEmpty()) {
                    audio.add(path);
                } else {
                    problems.add(new ScanProblem(ScanProblem.Kind.UNREADABLE, path, complaint));
                }
            } else if (SoundFormat.ofName(path).isPresent() || OTHER_AUDIO.contains(ending) || FILMS.contains(ending)) {
                others.add(path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            String why = e instanceof FileSystemLoopException ? "a link leads back to a folder above it" : AtomicFiles.reason(e);
            problems.add(new ScanProblem(ScanProblem.Kind.UNREADABLE, relative(file), "Cannot be read: " + why + "."));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            if (e != null) {
                String path = relative(folder);
                problems.add(new ScanProblem(ScanProblem.Kind.UNREADABLE, path, "Listed in part: " + AtomicFiles.reason(e) + "."));
            }
            return FileVisitResult.CONTINUE;
        }

        /** Says which recordings are left out because of their format. */
        void nameOthers() {
            Set<String> heard = new HashSet<>();
            if (!others.isEmpty()) {
                audio.forEach(path -> heard.add(path.substring(0, path.lastIndexOf('.'))));
            }
            others.sort(null);
            for (String path : others) {
                if (!FILMS.contains(ending(path)) || !heard.contains(path.substring(0, path.lastIndexOf('.')))) {
                    problems.add(new ScanProblem(ScanProblem.Kind.OTHER_FORMAT, path, "Left out: "
                            + SoundFormat.ofName(path).map(SoundFormat::title).orElse("the format " + ending(path))
                            + " isn't read from a corpus. Convert it to WAV or FLAC."));
                }
            }
        }

        private boolean isRead(String path) {
            return SoundFormat.ofName(path).map(SoundFormat::isBuiltIn).orElse(false) || isDecoded(path);
        }

        /** Decoders are asked once for each ending there is. */
        private boolean isDecoded(String path) {
            return decoded.computeIfAbsent(ending(path), ending -> reader.isDecoded("." + ending));
        }

        private String relative(Path file) {
            return root.relativize(file).toString().replace(File.separatorChar, '/');
        }

        private String complaint(Path file, BasicFileAttributes attributes) {
            if (attributes.isDirectory()) {
                return "A folder whose name ends like a recording.";
            }
            if (!attributes.isRegularFile()) {
                return "Not a file but a pipe or a device.";
            }
            if (attributes.size() == 0) {
                return "The file is empty.";
            }
            try (InputStream in = Files.newInputStream(file)) {
                boolean audioLike = beginsLikeAudio(in.readNBytes(head, 0, head.length))
                        || isDecoded(file.toString()) && reader.isRecognised(file);
                return audioLike ? "" : "Does not begin like a file of a known format (" + reader.titles() + ").";
            } catch (IOException e) {
                return "Cannot be read: " + AtomicFiles.reason(e) + ".";
            }
        }

        private boolean beginsLikeAudio(int length) {
            if (length < 4) {
                return false;
            }
            String four = new String(head, 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
            boolean mpeg = (head[0] & 0xFF) == 0xFF && (head[1] & 0xE0) == 0xE0;
            return mpeg || four.startsWith("ID3")
                    || Set.of("RIFF", "riff", "RIFX", "RF64", "BW64", "fLaC", "OggS", "FORM", ".snd", "dns.", "caff", "NIST")
                            .contains(four);
        }
    }
}
