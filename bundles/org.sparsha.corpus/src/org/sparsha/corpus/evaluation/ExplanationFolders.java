/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sparsha.core.Sha256;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;

/**
 * The folders for explanations below a run's folder: {@code same_output} for what was right, {@code misclassified_output} for the rest.
 * They are named after the recordings; names that are too long, or that several would have, end with a digest of the recording's key.
 */
public final class ExplanationFolders {

    /** Bytes of a name: file systems take 255, and a name being written has more around it. */
    private static final int LONGEST = 180;
    /** What a name and the folder before it take at the most. */
    private static final int LONGEST_PLACE = LONGEST + 40;
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Path run;
    private final Map<String, String> names = new HashMap<>();

    ExplanationFolders(Path run, Corpus corpus) {
        this.run = run;
        Map<String, Long> wanted = corpus.recordings().stream()
                .collect(Collectors.groupingBy(recording -> folded(readable(recording.key(), recording.span())), Collectors.counting()));
        for (Recording recording : corpus.recordings()) {
            String name = readable(recording.key(), recording.span());
            boolean own = bytes(name) <= LONGEST && wanted.get(folded(name)) == 1;
            names.put(recording.key(), own ? name : distinct(name, recording.key()));
        }
    }

    /** The folder of a recording, which isn't there; removes what a killed process may have left. */
    Path prepare(Recording recording, String kind) throws CorpusException {
        String name = names.get(recording.key());
        Path folder = run.resolve(kind).resolve(name);
        try {
            for (String part : Grading.FOLDERS) {
                delete(run.resolve(part).resolve(name));
            }
            Files.createDirectories(folder.getParent());
            return folder;
        } catch (IOException e) {
            throw new CorpusException("Cannot write the explanation to " + folder + " (" + AtomicFiles.reason(e) + ").", e);
        }
    }

    /**
     * The explanations that are there. Which those are depends neither on the order of the results nor on what isn't among them.
     *
     * @param run a run's folder
     * @param results results of it
     * @return key of a recording to its folder, relative to the run's, with {@code /} between names; in the order of the results
     */
    public static Map<String, String> there(Path run, List<RunResult> results) {
        Map<String, String> there = new LinkedHashMap<>();
        Set<String> folders = folders(run); // all at once: to ask for each costs several looks at the disk a recording
        for (RunResult result : results) {
            String name = readable(result.key(), span(result));
            Stream.of(distinct(name, result.key()), name).flatMap(each -> Grading.FOLDERS.stream().map(kind -> kind + "/" + each))
                    .filter(place -> bytes(place) <= LONGEST_PLACE && folders.contains(composed(place))).findFirst()
                    .ifPresent(place -> there.put(result.key(), place));
        }
        return there;
    }

    private static Set<String> folders(Path run) {
        Set<String> folders = new HashSet<>();
        for (String kind : Grading.FOLDERS) {
            if (Files.isDirectory(run.resolve(kind))) {
                try (DirectoryStream<Path> inside = Files.newDirectoryStream(run.resolve(kind), Files::isDirectory)) {
                    inside.forEach(folder -> folders.add(composed(kind + "/" + folder.getFileName())));
                } catch (IOException | DirectoryIteratorException e) {
                    System.getLogger(ExplanationFolders.class.getName()).log(System.Logger.Level.DEBUG, "Not listed: " + run, e);
                }
            }
        }
        return folders;
    }

    /** Some file systems take letters and their marks apart. */
    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static TimeSpan span(RunResult result) {
        return switch (result) {
            case Outcome outcome -> outcome.span();
            case DimensionalOutcome outcome -> outcome.span();
            case Failure failure -> TimeSpan.WHOLE; // nothing was explained
        };
    }

    /** Removes folders that were being written when a process was killed: their names begin with a dot and end with .part. */
    void removeUnfinished() throws CorpusException {
        for (String part : Grading.FOLDERS) {
            if (Files.isDirectory(run.resolve(part))) {
                try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(run.resolve(part), ".*.part")) {
                    for (Path folder : unfinished) {
                        delete(folder);
                    }
                } catch (IOException e) {
                    throw new CorpusException("Cannot clean up " + run.resolve(part) + " (" + AtomicFiles.reason(e) + ").", e);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
        }
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The end of a name, which tells recordings apart better than its beginning, without cutting a letter from its marks. */
    private static String shortened(String name, int most) {
        String rest = name;
        while (bytes(rest) > most) {
            rest = rest.substring(rest.offsetByCodePoints(0, 1));
        }
        return rest.replaceFirst("^[\\p{M}. ]+", "");
    }

    private static String distinct(String name, String key) {
        String digest = Sha256.of(key.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
        return shortened(name, LONGEST - digest.length() - 1) + "-" + digest;
    }

    /** File systems of Windows and macOS take names that differ in case for one. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String readable(String key, TimeSpan span) {
        int dot = key.lastIndexOf('.');
        String stem = span.isWhole() && dot > key.lastIndexOf('/') + 1 ? key.substring(0, dot) : key;
        String plain = stem.replaceAll("[^\\p{L}\\p{M}\\p{N}._ -]", "_").replaceAll("^[. ]|[. ]$", "_");
        return RESERVED.matcher(plain).matches() ? "_" + plain : plain;
    }
}
