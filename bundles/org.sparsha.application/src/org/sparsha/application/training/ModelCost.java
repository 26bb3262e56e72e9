/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.ModelJudge;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

/**
 * What a model costs where it is used.
 *
 * @param bytes size of its package
 * @param milliseconds time of one recording on this machine, one after another: reading, analysing, answering; the median
 */
public record ModelCost(long bytes, double milliseconds) {

    /** Recordings that are not counted: what is asked first takes longer. */
    private static final int FIRST = 2;
    private static final int COUNTED = 9;
    private static final double MEGA = 1e6;

    /**
     * Finds it out, by asking the model about some recordings.
     *
     * @param folder folder of the package
     * @param recordings some recordings
     * @param progress cancels
     * @return the cost; nothing where the model can be asked about none of them
     * @throws CancelledException once cancelled
     */
    public static Optional<ModelCost> of(Path folder, List<Recording> recordings, Progress progress) throws CancelledException {
        try (Model model = new ModelLoader(Recipes.all()).open(folder)) {
            ModelJudge judge = new ModelJudge(model, Optional.empty());
            List<Recording> asked = recordings.stream().filter(one -> Files.isRegularFile(one.file())).limit(COUNTED).toList();
            for (Recording recording : asked.subList(0, Math.min(FIRST, asked.size()))) {
                judge.judge(recording, progress);
            }
            double[] times = new double[asked.size()];
            for (int i = 0; i < times.length; i++) {
                long begin = System.nanoTime();
                judge.judge(asked.get(i), progress);
                times[i] = (System.nanoTime() - begin) / MEGA;
            }
            Arrays.sort(times);
            return times.length == 0 ? Optional.empty() : Optional.of(new ModelCost(size(folder), times[times.length / 2]));
        } catch (CancelledException e) {
            throw e;
        } catch (SparshaException | IOException e) {
            // the model is made; what it costs is only told beside
            System.getLogger(ModelCost.class.getName()).log(System.Logger.Level.DEBUG, "The model's cost isn't known", e);
            return Optional.empty();
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** @return the size, such as 1.9 MB */
    public String sizeText() {
        return String.format(Locale.ROOT, bytes < MEGA ? "%.2f MB" : "%.1f MB", bytes / MEGA);
    }

    /** @return the milliseconds, such as 15 */
    public String timeText() {
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.1f" : "%.0f", milliseconds);
    }
}
