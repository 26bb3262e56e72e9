/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.scheme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;

/**
 * What the names of files tell in corpora of many languages. Read at the publisher: SUBESCO (naming convention of its data card; Sultana et
 * al., PLoS ONE 2021), ShEMO (README of its repository; Mohamad Nezami et al. 2019), emoUERJ (Zenodo record 5427549), the JL corpus (its
 * README; James, Tian, Watson, Interspeech 2018). As programs that read them have it, not confirmed at the publisher: ESD (Zhou et al.
 * 2021), EMOVO (Costantini et al. 2014), MESD, and the letters of CaFE (Gournay, Lahaie, Lefebvre 2018).
 */
final class OpenCorpusRules {

    private static final Pattern ESD = Pattern.compile(
            "(?:.*/)?(\\d{4})/(Angry|Happy|Neutral|Sad|Surprise)/(?:(train|evaluation|test)/)?(\\d{4})_(\\d{6})\\.[^./]+");
    private static final Pattern EMOVO = Pattern.compile("(dis|gio|pau|rab|sor|tri|neu)-([fm]\\d)-([a-z]\\d)");
    private static final Pattern SHEMO = Pattern.compile("([FM])(\\d\\d)([AFHNSW])(\\d\\d)");
    private static final Pattern CAFE = Pattern.compile("(\\d\\d)-([CDJNPST])-([12])-(\\d)");
    private static final Pattern SUBESCO = Pattern
            .compile("([FM])_(\\d\\d)_([^_]+)_S_(\\d+)_(ANGRY|DISGUST|FEAR|HAPPY|NEUTRAL|SAD|SURPRISE)_(\\d+)");
    private static final Pattern MESD = Pattern.compile("(Anger|Disgust|Fear|Happiness|Neutral|Sadness)_([FMC])_([AB])_(.+)");
    private static final Pattern EMOUERJ = Pattern.compile("([mw])(\\d\\d)([hasn])(\\d\\d)");
    private static final Pattern JL = Pattern.compile("((fe)?male\\d)_([a-z]+)_(\\d+)([a-z])_(\\d)");

    private static final Map<String, String> EMOVO_LABELS = Map.of("dis", "disgust", "gio", "joy", "pau", "fear", "rab", "anger", "sor",
            "surprise", "tri", "sadness", "neu", "neutral");
    private static final Map<String, String> SHEMO_LABELS = Map.of("A", "anger", "F", "fear", "H", "happiness", "N", "neutral", "S",
            "sadness", "W", "surprise");
    private static final Map<String, String> CAFE_LABELS = Map.of("C", "anger", "D", "disgust", "J", "happiness", "N", "neutral", "P",
            "fear", "S", "surprise", "T", "sadness");
    private static final Map<String, String> EMOUERJ_LABELS = Map.of("h", "happiness", "a", "anger", "s", "sadness", "n", "neutral");

    private OpenCorpusRules() {
    }

    static List<LabelScheme> schemes() {
        return List.of(
                new NameScheme("esd", "ESD", "0011/Angry/0011_000351: speaker, emotion folder, utterance", 0.99, OpenCorpusRules::esd),
                new NameScheme("emovo", "EMOVO", "dis-f1-b1: dis gio pau rab sor tri neu, speaker, sentence", 0.99, OpenCorpusRules::emovo),
                new NameScheme("shemo", "ShEMO", "F03S02: gender and speaker, A F H N S W, number", 0.98, OpenCorpusRules::shemo),
                new NameScheme("cafe", "CaFE", "01-C-1-1: actor, C D J N P S T, intensity, sentence", 0.99, OpenCorpusRules::cafe),
                new NameScheme("subesco", "SUBESCO", "F_02_MONIKA_S_1_NEUTRAL_5: gender, number, name, sentence, emotion, take", 1,
                        OpenCorpusRules::subesco),
                new NameScheme("mesd", "MESD", "Anger_C_A_abajo: emotion, voice (F, M, child), word corpus, word", 0.99,
                        OpenCorpusRules::mesd),
                new NameScheme("emouerj", "emoUERJ", "w04a11: m or w and actor, h a s n, number", 0.98, OpenCorpusRules::emouerj),
                new NameScheme("jl", "JL corpus", "female1_angry_10a_1: speaker, emotion, sentence and session, repetition", 0.99,
                        OpenCorpusRules::jl));
    }

    private static Matcher stem(Pattern pattern, String path) {
        return pattern.matcher(AudioListing.stem(path));
    }

    static Optional<Labels> esd(String path) {
        Matcher m = ESD.matcher(path);
        if (!m.matches() || !m.group(1).equals(m.group(4))) {
            return Optional.empty();
        }
        Labels labels = Labels.of(m.group(1), m.group(2).toLowerCase(Locale.ROOT)).with("utterance", m.group(5));
        return Optional.of(m.group(3) == null ? labels : labels.withSplit(m.group(3)));
    }

    static Optional<Labels> emovo(String path) {
        Matcher m = stem(EMOVO, path);
        return m.matches() ? Optional.of(Labels.of(m.group(2), EMOVO_LABELS.get(m.group(1))).withText(m.group(3))
                .withGender(m.group(2).startsWith("f") ? Gender.FEMALE : Gender.MALE)) : Optional.empty();
    }

    static Optional<Labels> shemo(String path) {
        Matcher m = stem(SHEMO, path);
        return m.matches() ? Optional.of(Labels.of(m.group(1) + m.group(2), SHEMO_LABELS.get(m.group(3)))
                .withGender(m.group(1).equals("F") ? Gender.FEMALE : Gender.MALE).with("utterance", m.group(4))) : Optional.empty();
    }

    static Optional<Labels> cafe(String path) {
        Matcher m = stem(CAFE, path);
        return m.matches() ? Optional.of(Labels.of(m.group(1), CAFE_LABELS.get(m.group(2))).withText(m.group(4)).with("intensity",
                m.group(3).equals("1") ? "weak" : "strong")) : Optional.empty();
    }

    static Optional<Labels> subesco(String path) {
        Matcher m = stem(SUBESCO, path);
        return m.matches() ? Optional.of(Labels.of(m.group(1) + m.group(2), m.group(5).toLowerCase(Locale.ROOT)).withText("S_" + m.group(4))
                .withGender(m.group(1).equals("F") ? Gender.FEMALE : Gender.MALE).with("name", m.group(3)).with("take", m.group(6)))
                : Optional.empty();
    }

    /** The names tell the sort of voice, not who speaks. */
    static Optional<Labels> mesd(String path) {
        Matcher m = stem(MESD, path);
        if (!m.matches()) {
            return Optional.empty();
        }
        Labels labels = Labels.of("", m.group(1).toLowerCase(Locale.ROOT)).withText(m.group(4)).with("corpus", m.group(3));
        return Optional.of(switch (m.group(2)) {
            case "F" -> labels.withGender(Gender.FEMALE).with("voice", "adult");
            case "M" -> labels.withGender(Gender.MALE).with("voice", "adult");
            default -> labels.with("voice", "child");
        });
    }

    static Optional<Labels> emouerj(String path) {
        Matcher m = stem(EMOUERJ, path);
        return m.matches() ? Optional.of(Labels.of(m.group(1) + m.group(2), EMOUERJ_LABELS.get(m.group(3)))
                .withGender(m.group(1).equals("w") ? Gender.FEMALE : Gender.MALE).with("take", m.group(4))) : Optional.empty();
    }

    static Optional<Labels> jl(String path) {
        Matcher m = stem(JL, path);
        return m.matches() ? Optional.of(Labels.of(m.group(1), m.group(3)).withText(m.group(4))
                .withGender(m.group(2) == null ? Gender.MALE : Gender.FEMALE).with("session", m.group(5)).with("repetition", m.group(6)))
                : Optional.empty();
    }
}
