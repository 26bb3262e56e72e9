/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

import org.sparsha.core.Sha256;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.manifest.SetValues;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingTable;
import org.sparsha.corpus.project.RecordingTableFile;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.explain.ToolVersion;

/**
 * Keeps a project as it was read, in the cache folder, with a mark of the files it was read from: their sizes and times. Whatever is wrong
 * with what is kept, the project is read anew.
 *
 * @param cache folder of the cache
 * @param project the project
 */
record SnapshotCache(Path cache, ProjectFolder project) {

    private static final int LAYOUT = 5;
    private static final int NAME = 24;
    private static final String ANNOTATIONS = "annotations";
    private static final String GOLD = "gold/labels.csv";

    /** Marks of all that a snapshot is made of; nothing where a corpus is no manifest, since a folder would have to be searched. */
    Optional<SnapshotMarks> marks(Projects.Project file) {
        StringBuilder all = new StringBuilder("layout " + LAYOUT + " of " + ToolVersion.VERSION + "\n");
        SortedMap<String, String> ofRuns = new TreeMap<>();
        try {
            append(all, project.folder().resolve(Projects.FILE_NAME));
            for (Projects.Part part : file.parts()) {
                Path place = project.folder().resolve(part.path());
                if (Files.isDirectory(place)) {
                    return Optional.empty();
                }
                append(all, place);
                append(all, SetValues.file(place));
            }
            for (Path said : annotations()) {
                append(all, said);
            }
            if (Files.isDirectory(project.runs())) {
                try (DirectoryStream<Path> inside = Files.newDirectoryStream(project.runs(), Files::isDirectory)) {
                    for (Path folder : inside) {
                        StringBuilder run = new StringBuilder();
                        for (String name : List.of("run.json", "results.jsonl", "summary.json", "run-options.txt")) {
                            append(run, folder.resolve(name));
                        }
                        ofRuns.put(String.valueOf(folder.getFileName()), run.append(SavedRun.isWritten(folder)).append('\n').toString());
                    }
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return Optional.empty();
        }
        return Optional.of(new SnapshotMarks(all.toString(), ofRuns));
    }

    /** What people answered and agreed on, which are columns of the table. */
    private List<Path> annotations() throws IOException {
        List<Path> found = new ArrayList<>();
        Path tasks = project.folder().resolve(ANNOTATIONS);
        if (Files.isDirectory(tasks)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(tasks)) {
                inside.forEach(found::add);
            }
        }
        for (Path task : found.stream().filter(Files::isDirectory).toList()) {
            found.add(task.resolve(GOLD));
            try (DirectoryStream<Path> people = Files.newDirectoryStream(task, Files::isDirectory)) {
                people.forEach(who -> found.add(who.resolve(AnswerHistory.LOG)));
            }
        }
        found.sort(null);
        return found;
    }

    private static void append(StringBuilder all, Path file) throws IOException {
        all.append(file);
        if (Files.exists(file)) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            all.append('\t').append(attributes.size()).append('\t').append(attributes.lastModifiedTime());
        }
        all.append('\n');
    }

    private Path place() {
        return place(cache, project, ".table");
    }

    /** Where something is kept of a project. */
    static Path place(Path cache, ProjectFolder project, String ending) {
        return cache.resolve("projects").resolve(Sha256.of(project.folder().toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, NAME) + ending);
    }

    Optional<ProjectSnapshot> read(SnapshotMarks marks, Projects.Project file) {
        if (!Files.isRegularFile(place())) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(place()), 1 << 20))) {
            if (!in.readUTF().equals(marks.digest())) {
                return Optional.empty();
            }
            List<RunLine> runs = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                runs.add(line(in));
            }
            List<String> problems = texts(in);
            if (!new MissingRecordings(texts(in)).areStillMissing()) {
                return Optional.empty();
            }
            RecordingTable table = RecordingTableFile.read(in);
            return Optional.of(new ProjectSnapshot(project, file.name(), ProjectSnapshot.names(file), table, runs, problems, texts(in),
                    Optional.of(marks)));
        } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) { // a place that is no path among them
            System.getLogger(SnapshotCache.class.getName()).log(System.Logger.Level.DEBUG, "The cache is made anew", e);
            return Optional.empty();
        }
    }

    /** {@code missing} are the recordings that it lacks: once one of them is there, what is kept doesn't hold. */
    void write(SnapshotMarks marks, ProjectSnapshot made, MissingRecordings missing) {
        try {
            AtomicFiles.write(place(), plain -> {
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(plain, 1 << 20));
                out.writeUTF(marks.digest());
                out.writeInt(made.runs().size());
                for (RunLine run : made.runs()) {
                    line(out, run);
                }
                texts(out, made.problems());
                texts(out, missing.places());
                RecordingTableFile.write(made.table(), out);
                texts(out, made.columns());
                out.flush();
            });
        } catch (CorpusException e) {
            System.getLogger(SnapshotCache.class.getName()).log(System.Logger.Level.DEBUG, "Nothing is kept of the project", e);
        }
    }

    private void line(DataOutputStream out, RunLine line) throws IOException {
        texts(out, List.of(line.run().name(), line.run().state().name(), line.model(), line.corpus(), line.explained(), line.measure(),
                line.said().name()));
        out.writeInt(line.run().outcomes());
        out.writeInt(line.run().failures());
        texts(out, line.run().words());
        for (OptionalDouble number : List.of(line.value(), line.low(), line.high())) {
            out.writeDouble(number.orElse(Double.NaN));
        }
    }

    private RunLine line(DataInputStream in) throws IOException {
        List<String> texts = texts(in);
        int outcomes = in.readInt();
        int failures = in.readInt();
        List<String> words = texts(in);
        ProjectRun run = new ProjectRun(project.runs().resolve(texts.get(0)), ProjectRun.State.valueOf(texts.get(1)), outcomes, failures,
                words);
        return new RunLine(run, texts.get(2), texts.get(3), texts.get(4), texts.get(5), number(in), number(in), number(in),
                RunLine.Said.valueOf(texts.get(6)));
    }

    private static OptionalDouble number(DataInputStream in) throws IOException {
        double number = in.readDouble();
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
