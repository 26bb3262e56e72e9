/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.EmotionWords;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;

/** The rules of the corpora whose file names or folders tell everything. Sources: each corpus's own documentation. */
final class NameRules {

    private static final Pattern SPARSHA = Pattern.compile("(?:.*/)?([^/]+)/session[ _-]?([^/]+)/([^/]+)/[^/]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMODB = Pattern.compile("(\\d\\d)([ab]\\d\\d)([WLEAFTN])([a-z])");
    private static final Pattern RAVDESS = Pattern.compile("0([123])-0([12])-0([1-8])-0([12])-0([12])-0([12])-(\\d\\d)");
    private static final Pattern CREMAD = Pattern.compile("(1\\d{3})_([A-Z]{3})_(ANG|DIS|FEA|HAP|NEU|SAD)_([A-Z]{2})");
    private static final Pattern TESS = Pattern.compile("(OAF|YAF|OA|YA)_(.+)_(angry|disgust|fear|happy|neutral|ps|sad)");
    private static final Pattern SAVEE = Pattern.compile("(?:.*/)?([A-Z]{2})[_/](sa|su|[adfhn])(\\d\\d)\\.[^./]+");

    private static final Map<String, String> EMODB_LABELS = Map.of("W", "anger", "L", "boredom", "E", "disgust", "A", "fear", "F",
            "happiness", "T", "sadness", "N", "neutral");
    private static final Set<String> EMODB_MALE = Set.of("03", "10", "11", "12", "15");
    private static final Set<String> EMODB_FEMALE = Set.of("08", "09", "13", "14", "16");
    private static final List<String> RAVDESS_LABELS = List.of("neutral", "calm", "happy", "sad", "angry", "fearful", "disgust",
            "surprised");
    private static final Map<String, String> CREMAD_LABELS = Map.of("ANG", "anger", "DIS", "disgust", "FEA", "fear", "HAP", "happiness",
            "NEU", "neutral", "SAD", "sadness");
    private static final Map<String, String> SAVEE_LABELS = Map.of("a", "anger", "d", "disgust", "f", "fear", "h", "happiness", "n",
            "neutral", "sa", "sadness", "su", "surprise");

    private NameRules() {
    }

    /** The folder named after an emotion that is nearest to the file, past what lies between (takes, splits); else the nearest at all. */
    static Optional<Labels> folders(String path) {
        List<String> folders = List.of(path.split("/")).reversed();
        if (folders.size() < 2) {
            return Optional.empty();
        }
        List<String> above = folders.subList(1, folders.size());
        return Optional.of(Labels.of("", above.stream().filter(EmotionWords::isKnown).findFirst().orElse(above.getFirst())));
    }

    static Optional<Labels> sparsha(String path) {
        Matcher m = SPARSHA.matcher(path);
        return m.matches() ? Optional.of(Labels.of(m.group(1), m.group(3)).with("session", m.group(2))) : Optional.empty();
    }

    static Optional<Labels> emodb(String path) {
        Matcher m = EMODB.matcher(AudioListing.stem(path));
        if (!m.matches()) {
            return Optional.empty();
        }
        String speaker = m.group(1);
        Gender gender = EMODB_MALE.contains(speaker) ? Gender.MALE : EMODB_FEMALE.contains(speaker) ? Gender.FEMALE : Gender.UNKNOWN;
        Labels labels = Labels.of(speaker, EMODB_LABELS.get(m.group(3))).withText(m.group(2)).withGender(gender);
        return Optional.of(labels.with("take", m.group(4)));
    }

    static Optional<Labels> ravdess(String path) {
        Matcher m = RAVDESS.matcher(AudioListing.stem(path));
        if (!m.matches()) {
            return Optional.empty();
        }
        int actor = Integer.parseInt(m.group(7));
        Labels labels = Labels.of(m.group(7), RAVDESS_LABELS.get(Integer.parseInt(m.group(3)) - 1)).withText("0" + m.group(5))
                .withGender(actor % 2 == 1 ? Gender.MALE : Gender.FEMALE);
        return Optional.of(labels.with("channel", m.group(2).equals("1") ? "speech" : "song")
                .with("intensity", m.group(4).equals("1") ? "normal" : "strong").with("repetition", m.group(6)));
    }

    static Optional<Labels> cremad(String path) {
        Matcher m = CREMAD.matcher(AudioListing.stem(path));
        return m.matches()
                ? Optional.of(Labels.of(m.group(1), CREMAD_LABELS.get(m.group(3))).withText(m.group(2)).with("level", m.group(4)))
                : Optional.empty();
    }

    static Optional<Labels> tess(String path) {
        Matcher m = TESS.matcher(AudioListing.stem(path));
        if (!m.matches()) {
            return Optional.empty();
        }
        String emotion = m.group(3).toLowerCase(Locale.ROOT);
        return Optional.of(Labels.of(m.group(1).substring(0, 2) + "F", emotion.equals("ps") ? "pleasant surprise" : emotion)
                .withText(m.group(2)).withGender(Gender.FEMALE));
    }

    static Optional<Labels> savee(String path) {
        Matcher m = SAVEE.matcher(path);
        return m.matches() ? Optional.of(Labels.of(m.group(1), SAVEE_LABELS.get(m.group(2))).withText(m.group(3)).withGender(Gender.MALE))
                : Optional.empty();
    }
}
