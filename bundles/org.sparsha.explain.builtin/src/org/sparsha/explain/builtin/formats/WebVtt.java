/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.formats;

import java.util.List;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.AnnotationFormat;
import org.sparsha.explain.spi.TimedLabel;
import org.sparsha.explain.spi.TimedTier;

/** WebVTT subtitles (W3C): a heading, then blocks of two times and text. One tier a file, milliseconds; settings of cues are left out. */
public final class WebVtt implements AnnotationFormat {

    @Override
    public List<String> endings() {
        return List.of("vtt");
    }

    @Override
    public List<TimedTier> read(String text) throws ExplainException {
        return Cues.read(text, "WebVTT subtitles");
    }

    @Override
    public String write(List<TimedTier> tiers) throws ExplainException {
        StringBuilder text = new StringBuilder("WEBVTT\n\n");
        for (TimedLabel label : Cues.said(tiers)) {
            text.append(Cues.time(label.start(), ".")).append(" --> ").append(Cues.time(label.end(), ".")).append('\n')
                    .append(Cues.lines(label));
        }
        return text.toString();
    }
}
