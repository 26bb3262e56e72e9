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

/** SubRip subtitles, as recognisers of speech write them: numbered blocks of two times and text. One tier a file, milliseconds. */
public final class SubRip implements AnnotationFormat {

    @Override
    public List<String> endings() {
        return List.of("srt");
    }

    @Override
    public List<TimedTier> read(String text) throws ExplainException {
        return Cues.read(text, "SubRip subtitles");
    }

    @Override
    public String write(List<TimedTier> tiers) throws ExplainException {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (TimedLabel label : Cues.said(tiers)) {
            text.append(number++).append('\n').append(Cues.time(label.start(), ",")).append(" --> ").append(Cues.time(label.end(), ","))
                    .append('\n').append(Cues.lines(label));
        }
        return text.toString();
    }
}
