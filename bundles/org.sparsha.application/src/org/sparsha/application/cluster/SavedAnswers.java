/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;

/**
 * The answers that a job has written into a folder, a line each in files named {@code part-…}, and {@code _SUCCESS} once all are there.
 *
 * @param folder the folder
 */
public record SavedAnswers(Path folder) implements ClusterEngine {

    private static final String WHOLE = "_SUCCESS";

    /** @throws CorpusException where the folder isn't there, or the job hasn't written all of it */
    public void check() throws CorpusException {
        if (!Files.isDirectory(folder)) {
            throw new CorpusException("There is no folder " + folder + " with answers of a job.");
        }
        if (!Files.exists(folder.resolve(WHOLE))) {
            throw new CorpusException("The answers in " + folder + " aren't whole (no " + WHOLE
                    + "): wait for the job's end, or submit it again into another folder.");
        }
    }

    @Override
    public void run(JobFolder job, Answers answers, Progress progress) throws SparshaException {
        check();
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> parts = all.filter(file -> file.getFileName().toString().startsWith("part-")).sorted().toList();
            for (Path part : parts) {
                progress.checkCancelled();
                try (BufferedReader lines = Files.newBufferedReader(part)) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        answers.take(line);
                    }
                }
            }
        } catch (IOException e) {
            throw new CorpusException("The answers in " + folder + " cannot be read: " + AtomicFiles.reason(e) + ".", e);
        }
    }
}
