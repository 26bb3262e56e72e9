/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.Verdict;

/**
 * How well methods found planted pieces before models that ship: the file {@code planted-truth.csv} here, which
 * {@code sparsha benchmark-explainers} writes. What it says holds for exactly the graphs that were tried. Immutable.
 */
final class PlantedTruth {

    /** Id of the part of a verdict. */
    static final String ID = "planted-truth";

    private static final double HALF = 0.5;
    private static final String CRITERION = "Trustworthy where, on recordings with a planted piece, the highest score of this method lies "
            + "in the piece in at least half of the tries by the lower end of the 95 % interval; else points the right way at most.";

    private final List<Line> lines;

    /** One method with one budget before one model. */
    private record Line(String model, String name, String method, long budget, int pieces, double hit, double low, double high, int rank,
            int methods) {
    }

    private PlantedTruth(List<Line> lines) {
        this.lines = lines;
    }

    /** What ships. */
    static PlantedTruth shipped() {
        try (InputStream in = PlantedTruth.class.getResourceAsStream("planted-truth.csv")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | CorpusException e) {
            throw new IllegalStateException("The product's own planted-truth.csv can't be read.", e);
        }
    }

    /** @param text the table as {@code benchmark-explainers} writes it; of several models one after the other */
    static PlantedTruth of(String text) throws CorpusException {
        Table table = TableFiles.parse(text, "planted-truth.csv");
        return new PlantedTruth(table.rows().stream().map(row -> new Line(row.get(0), row.get(1), row.get(2), Long.parseLong(row.get(3)),
                Integer.parseInt(row.get(4)), Double.parseDouble(row.get(5)), Double.parseDouble(row.get(6)),
                Double.parseDouble(row.get(7)), Integer.parseInt(row.get(8)), Integer.parseInt(row.get(9)))).toList());
    }

    /** What is known of an explanation's method before its model, tried with no more evaluations than it took; empty where it wasn't. */
    Optional<Verdict.Part> part(Explanation explanation) {
        StringBuilder method = new StringBuilder(explanation.explainer().id());
        new TreeMap<>(explanation.explainer().values().changedTexts()).forEach((name, value) -> {
            if (!name.equals("samples")) {
                method.append(':').append(name).append('=').append(value);
            }
        });
        return part(explanation.model().sha256(), method.toString(), explanation.evaluations());
    }

    Optional<Verdict.Part> part(String model, String method, long evaluations) {
        return lines.stream().filter(line -> line.model().equals(model) && line.method().equals(method)
                && line.budget() <= evaluations + 2).max(Comparator.comparingLong(Line::budget)).map(PlantedTruth::part);
    }

    private static Verdict.Part part(Line line) {
        return new Verdict.Part(Verdict.Source.BENCHMARK, ID, line.low() >= HALF ? TrustLevel.TRUSTWORTHY : TrustLevel.POINTING,
                String.format(Locale.ROOT, "On %d recordings with a planted piece that %s hears, this method's highest score lay in the "
                        + "piece in %.0f %% (%.0f to %.0f %%), which makes it number %d of %d methods tried.", line.pieces(),
                        line.name().split(" ")[0], 100 * line.hit(), 100 * line.low(), 100 * line.high(), line.rank(), line.methods()),
                CRITERION);
    }
}
