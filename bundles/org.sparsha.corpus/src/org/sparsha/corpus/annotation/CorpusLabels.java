/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;

/**
 * Labels of all annotation files (TextGrid, ELAN) below a folder, answers to tasks left out: found, replaced, and the whole change taken
 * back in one step. What files
 * were
 * before is kept in {@value #KEPT} of the folder before the first of them is written, so that a kill in the middle can be taken back, too.
 *
 * @param folder the folder
 */
public record CorpusLabels(Path folder) {

    private static final String KEPT = ".sparsha-replaced";
    private static final String LIST = "files.csv";

    /**
     * What is looked for.
     *
     * @param text the words, taken literally
     * @param matchCase whether capitals differ from small letters
     * @param wholeLabel whether the label must be these words and nothing else
     */
    public record Words(String text, boolean matchCase, boolean wholeLabel) {

        private Pattern pattern() {
            return Pattern.compile(text, Pattern.LITERAL | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }

        boolean matches(String label) {
            return !text.isEmpty() && (wholeLabel ? pattern().matcher(label).matches() : pattern().matcher(label).find());
        }

        UnaryOperator<String> replacing(String replacement) {
            return label -> !matches(label) ? label : wholeLabel ? replacement
                    : pattern().matcher(label).replaceAll(Matcher.quoteReplacement(replacement));
        }
    }

    /**
     * A label found.
     *
     * @param file its file, from the folder on
     * @param tier its tier
     * @param start where it begins, in seconds
     * @param label the label
     */
    public record Found(String file, String tier, BigDecimal start, String label) {
    }

    /**
     * What was found or changed.
     *
     * @param labels the labels, in the order of files and times
     * @param files how many files hold them
     * @param problems files that can't be read, or were left as they are, a sentence each
     */
    public record Outcome(List<Found> labels, int files, List<String> problems) {

        /** Copies the lists. */
        public Outcome {
            labels = List.copyOf(labels);
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param words what is looked for
     * @param progress up to 1; cancels
     * @return the labels that hold it
     * @throws CorpusException where the folder can't be read
     */
    public Outcome find(Words words, Progress progress) throws CorpusException {
        List<Found> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        return new Outcome(found, documents(words, progress, found, problems).size(), problems);
    }

    /** The documents with a label that holds the words. */
    private Map<Path, AnnotationDocument> documents(Words words, Progress progress, List<Found> found, List<String> problems)
            throws CorpusException {
        Map<Path, AnnotationDocument> documents = new LinkedHashMap<>();
        List<Path> files = files();
        for (int i = 0; i < files.size(); i++) {
            progress.checkCancelled();
            progress.worked(1.0 / files.size());
            int before = found.size();
            try {
                AnnotationDocument document = AnnotationFiles.read(files.get(i));
                String name = folder.relativize(files.get(i)).toString().replace('\\', '/');
                document.tiers().forEach(tier -> tier.annotations().stream().filter(one -> words.matches(one.label()))
                        .forEach(one -> found.add(new Found(name, tier.name(), one.start(), one.label()))));
                if (found.size() > before) {
                    documents.put(files.get(i), document);
                }
            } catch (CorpusException e) {
                problems.add(e.getMessage());
            }
        }
        return documents;
    }

    private List<Path> files() throws CorpusException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(file -> {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                return (name.endsWith(".textgrid") || name.endsWith(".eaf")) && !file.startsWith(folder.resolve(KEPT)) && !isAnswer(file);
            }).sorted().toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new CorpusException("The folder " + folder + " can't be searched for annotations (" + e.getMessage() + ").", e);
        }
    }

    /** Whether a file lies in the folder of an annotation task: it is somebody's answer, which nobody else changes. */
    private boolean isAnswer(Path file) {
        for (Path at = file.getParent(); at != null && at.startsWith(folder) && at.getParent() != null; at = at.getParent()) {
            if (String.valueOf(at.getParent().getFileName()).equals("annotations")
                    && Files.isRegularFile(at.resolveSibling(at.getFileName() + ".json"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Replaces words in labels.
     *
     * @param words what is looked for
     * @param replacement what comes in its place, taken literally
     * @param progress up to 1; cancels before anything is written
     * @return the labels as they were before
     * @throws CorpusException where what files were before can't be kept, or a file can't be written; those written so far can be taken
     * back
     */
    public Outcome replace(Words words, String replacement, Progress progress) throws CorpusException {
        List<Found> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<Path, AnnotationDocument> documents = documents(words, progress, found, problems);
        if (documents.isEmpty()) {
            return new Outcome(found, 0, problems);
        }
        UnaryOperator<String> change = words.replacing(replacement);
        forget();
        List<List<String>> rows = new ArrayList<>();
        try {
            Path kept = Files.createDirectories(folder.resolve(KEPT));
            for (Path file : documents.keySet()) {
                Files.copy(file, kept.resolve(String.valueOf(rows.size())));
                rows.add(List.of(String.valueOf(rows.size()), folder.relativize(file).toString(), Sha256.of(file)));
            }
            TableFiles.write(kept.resolve(LIST), new Table(List.of("kept", "file", "sha256"), rows));
        } catch (IOException e) {
            throw new CorpusException("What the files were before can't be kept in " + folder.resolve(KEPT) + " ("
                    + AtomicFiles.reason(e) + "): nothing was changed. Ask for the right to write there, or make room.", e);
        }
        for (Map.Entry<Path, AnnotationDocument> one : documents.entrySet()) {
            AnnotationFiles.write(one.getValue().withTiers(one.getValue().tiers().stream().map(tier -> tier.withAnnotations(tier
                    .annotations().stream().map(annotation -> annotation.withLabel(change.apply(annotation.label()))).toList())).toList()),
                    one.getKey());
        }
        return new Outcome(found, documents.size(), problems);
    }

    /**
     * Takes the last replacement back: all its files are as they were.
     *
     * @return how many files
     * @throws CorpusException where there is none to take back, or a file can't be written
     */
    public int undo() throws CorpusException {
        Path kept = folder.resolve(KEPT);
        if (!Files.isRegularFile(kept.resolve(LIST))) {
            throw new CorpusException("There is no replacement to take back in " + folder + ".");
        }
        int files = 0;
        try {
            for (List<String> row : TableFiles.read(kept.resolve(LIST)).rows()) {
                Path file = folder.resolve(row.get(1)).normalize();
                Path before = kept.resolve(row.get(0));
                if (!file.startsWith(folder) || !Sha256.of(before).equals(row.get(2))) {
                    throw new CorpusException("What " + file + " was before is damaged in " + kept + ": put the file right by hand.");
                }
                byte[] bytes = Files.readAllBytes(before);
                AtomicFiles.write(file, out -> out.write(bytes));
                files++;
            }
        } catch (IOException e) {
            throw new CorpusException("The replacement in " + folder + " was taken back in " + files + " files only ("
                    + AtomicFiles.reason(e) + "): make room or ask for the right to write there, then take it back again.", e);
        }
        forget();
        return files;
    }

    private void forget() throws CorpusException {
        Path kept = folder.resolve(KEPT);
        if (!Files.isDirectory(kept)) {
            return;
        }
        try (Stream<Path> files = Files.list(kept)) {
            Files.deleteIfExists(kept.resolve(LIST)); // without it the rest is nothing
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(kept);
        } catch (IOException e) {
            throw new CorpusException("The folder " + kept + " can't be cleared (" + AtomicFiles.reason(e) + ").", e);
        }
    }
}
