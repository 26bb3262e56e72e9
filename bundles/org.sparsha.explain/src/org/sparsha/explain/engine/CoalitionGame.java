/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sparsha.core.Progress;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.ScoreSpace;
import org.sparsha.model.Prediction;

/** A game over one clip that remembers every coalition it was asked about, up to a bound. */
final class CoalitionGame implements MaskedModel {

    private static final int REMEMBERED = 1 << 17;
    private static final int CHUNK = 512;

    private final int players;
    private final int target;
    private final ScoreSpace space;
    private final VariantRenderer renderer;
    private final ClipEngine engine;
    private final Map<Coalition, Prediction> known = new LinkedHashMap<>();
    private long evaluations;

    CoalitionGame(int players, int target, ScoreSpace space, VariantRenderer renderer, ClipEngine engine) {
        if (players < 1) {
            throw new IllegalArgumentException("A game needs a player.");
        }
        this.players = players;
        this.target = target;
        this.space = space;
        this.renderer = renderer;
        this.engine = engine;
    }

    @Override
    public int players() {
        return players;
    }

    @Override
    public int target() {
        return target;
    }

    @Override
    public ScoreSpace scoreSpace() {
        return space;
    }

    @Override
    public synchronized long evaluations() {
        return evaluations;
    }

    @Override
    public synchronized List<Prediction> predict(List<Coalition> coalitions, Progress progress) throws ExplainException {
        List<Prediction> answers = new ArrayList<>(coalitions.size());
        for (int from = 0; from < coalitions.size(); from += CHUNK) {
            List<Coalition> chunk = coalitions.subList(from, Math.min(coalitions.size(), from + CHUNK));
            answers.addAll(predictChunk(chunk, progress.split("", chunk.size() / (double) coalitions.size())));
        }
        return answers;
    }

    private List<Prediction> predictChunk(List<Coalition> chunk, Progress progress) throws ExplainException {
        Map<Coalition, Prediction> answers = new LinkedHashMap<>();
        Set<Coalition> wanted = new LinkedHashSet<>();
        for (Coalition coalition : chunk) {
            if (coalition.size() != players) {
                throw new IllegalArgumentException("A coalition of " + coalition.size() + " in a game of " + players);
            }
            Prediction remembered = known.get(coalition);
            if (remembered == null) {
                wanted.add(coalition);
            } else {
                answers.put(coalition, remembered);
            }
        }
        // Those that keep about as much go through a graph together: what it takes for a batch, the longest may decide.
        List<Coalition> asked = wanted.stream().sorted(Comparator.comparingInt(Coalition::kept)).toList();
        List<Prediction> fresh = engine.predictVariants(asked, renderer::render, progress);
        for (int i = 0; i < asked.size(); i++) {
            answers.put(asked.get(i), fresh.get(i));
            if (known.size() < REMEMBERED) {
                known.put(asked.get(i), fresh.get(i));
            }
        }
        evaluations += asked.size();
        return chunk.stream().map(answers::get).toList();
    }
}
