/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.features.raster.Rasterizer;
import org.sparsha.features.raster.SalienceProfile;
import org.sparsha.features.raster.SalienceRasterizer;
import org.sparsha.timeline.RasterLayer;
import org.sparsha.timeline.TimeAxis;
import org.sparsha.timeline.TimeFormat;
import org.sparsha.timeline.TimelineTheme;

/** How much each part of the clip speaks for or against a class, by one explanation. */
public final class SalienceLayer extends RasterLayer {

    private String target;
    private SalienceProfile profile;
    private List<Segment> segments;
    private double fullScale;

    /**
     * @param target the class explained, for the read-out
     * @param profile salience along the clip
     * @param segments the segments it was found for, in order and not overlapping, for hovering and choosing; may be empty
     */
    public SalienceLayer(String target, SalienceProfile profile, List<Segment> segments) {
        this.target = target;
        this.profile = profile;
        this.segments = List.copyOf(segments);
    }

    /**
     * @param newTarget the class explained
     * @param newProfile salience along the clip from now on
     * @param newSegments the segments it was found for
     */
    public void setProfile(String newTarget, SalienceProfile newProfile, List<Segment> newSegments) {
        target = newTarget;
        profile = newProfile;
        segments = List.copyOf(newSegments);
        repaint();
    }

    /** @param magnitude magnitude that fills the track, so that several tracks share one scale; 0 to take the profile's strongest */
    public void setFullScale(double magnitude) {
        fullScale = magnitude;
        repaint();
    }

    @Override
    protected Rasterizer rasterizer(TimelineTheme theme) {
        return new SalienceRasterizer(profile, theme.salienceStyle(), fullScale);
    }

    @Override
    protected int emptyColor(TimelineTheme theme) {
        return theme.surface();
    }

    @Override
    public Optional<Hit> hit(TimeAxis axis, int x, int y, int height) {
        return SegmentSearch.at(segments, (long) Math.floor(axis.positionAt(x))).map(segment -> new Hit(this, segment, Part.BODY));
    }

    @Override
    public String readout(long sample, double height) {
        int step = profile.stepAt(sample);
        double value = step < 0 ? Double.NaN : profile.value(step);
        if (Double.isNaN(value)) {
            return "";
        }
        String words = value == 0 ? "neither for nor against " : value > 0 ? "for " : "against ";
        return String.format(Locale.ROOT, "%+.3f ", value).replace('-', '\u2212') + words + target;
    }

    @Override
    public String spoken(long sample, double sampleRate) {
        int step = profile.stepAt(sample);
        if (step < 0 || step + 1 >= profile.steps() || Double.isNaN(profile.value(step))) {
            return "";
        }
        double value = profile.value(step);
        String where = TimeFormat.spoken(new SampleRange(profile.start(step), profile.start(step + 1)), sampleRate);
        if (value == 0) {
            return where + ", of no weight for " + target;
        }
        return where + ", the " + most(profile.rank(step)) + " important part " + (value > 0 ? "for " : "against ") + target
                + String.format(Locale.ROOT, ", score %s%.2f", value < 0 ? "minus " : "", Math.abs(value));
    }

    private static String most(int rank) {
        if (rank == 0) {
            return "most";
        }
        int number = rank + 1;
        String ending = number % 100 >= 11 && number % 100 <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending + " most";
    }
}
