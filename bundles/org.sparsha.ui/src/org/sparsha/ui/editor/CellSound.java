/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.Optional;
import java.util.concurrent.Executor;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.listen.SalientSound;
import org.sparsha.timeline.layer.CellLayer;
import org.sparsha.ui.session.ClipDocument;

/** Lets single cells of the spectrogram be heard: their stretch of time with their band of frequencies alone. On the UI's thread. */
public final class CellSound {

    private final ClipDocument document;
    private final ClipPlayer player;
    private final Executor background;
    private final Executor ui;

    CellSound(ClipDocument document, ClipPlayer player, Executor background, Executor ui) {
        this.document = document;
        this.player = player;
        this.background = background;
        this.ui = ui;
    }

    /**
     * @param segment what a view shows as a part of the explanation
     * @return whether that is a cell, which has a band
     */
    public boolean isCell(Segment segment) {
        return cell(segment).isPresent();
    }

    /**
     * Plays a part: a cell with its band alone, anything else as recorded.
     *
     * @param segment what a view shows as a part of the explanation
     */
    public void play(Segment segment) {
        Optional<CellLayer.Cell> cell = cell(segment);
        Optional<AudioClip> clip = document.heard().clip();
        if (cell.isEmpty() || clip.isEmpty()) {
            player.play(segment.range());
            return;
        }
        SampleRange inside = segment.range().shifted(-document.heard().start());
        background.execute(() -> {
            AudioClip band = SalientSound.band(clip.get(), inside, cell.get().lowest(), cell.get().highest());
            ui.execute(() -> player.play(band, inside));
        });
    }

    private Optional<CellLayer.Cell> cell(Segment segment) {
        return document.explanations().cells().stream().filter(cell -> cell.segment().equals(segment)).findFirst();
    }
}
