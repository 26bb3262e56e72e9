/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EmotionWordsTest {

    private static final List<String> MODEL = List.of("anger", "happiness", "pleasant surprise", "x");

    @Test
    void sameEmotionOtherWord() {
        assertEquals(Optional.of("anger"), EmotionWords.match("Angry", MODEL));
        assertEquals(Optional.of("happiness"), EmotionWords.match("joy", MODEL));
        assertEquals(Optional.of("pleasant surprise"), EmotionWords.match("surprised", MODEL));
        assertEquals(Optional.of("x"), EmotionWords.match("X", MODEL));
        assertEquals(Optional.of("anger"), EmotionWords.match("गुस्सा", MODEL));
    }

    @Test
    void noOrTwoOfTheSameIsNoMatch() {
        assertEquals(Optional.empty(), EmotionWords.match("sad", MODEL));
        assertEquals(Optional.empty(), EmotionWords.match("joy", List.of("happy", "happiness")));
    }

    /** Anger, fear, happiness, sadness in each of 35 languages: a project of several corpora has them under one name. */
    @Test
    void knowsLabelsInManyLanguages() {
        String[] languages = {"anger fear happiness sadness", "wut angst freude trauer", "गुस्सा डर खुशी उदासी",
                "rabbia paura gioia tristezza",
                "colère peur joie tristesse", "enojo miedo alegría tristeza", "raiva medo felicidade tristeza", "خشم ترس شادی غم",
                "রাগ ভয় আনন্দ দুঃখ", "ಕೋಪ ಭಯ ಸಂತೋಷ ದುಃಖ", "viha hirm rõõm kurbus", "愤怒 恐惧 快乐 悲伤", "boos bang blij verdrietig",
                "vrede frygt glæde tristhed", "ilska rädsla glädje ledsen", "sinne frykt glede tristhet", "złość strach radość smutek",
                "viha pelko ilo suru", "hněv strach radost smutek", "гнев страх радость грусть", "гнів страх радість смуток",
                "θυμός φόβος χαρά λύπη", "öfke korku mutluluk üzüntü", "غضب خوف فرح حزن", "غصہ خوف خوشی اداسی", "כעס פחד שמחה עצב",
                "怒り 恐れ 喜び 悲しみ", "분노 공포 기쁨 슬픔", "marah takut senang sedih", "düh félelem öröm szomorúság",
                "furie frică bucurie tristețe", "ቁጣ ፍርሃት ደስታ ሀዘን", "hasira hofu furaha huzuni", "கோபம் பயம் மகிழ்ச்சி சோகம்",
                "కోపం భయం సంతోషం విచారం"};
        String[] wanted = {"anger", "fear", "happiness", "sadness"};
        for (String language : languages) {
            String[] words = language.split(" ");
            for (int i = 0; i < wanted.length; i++) {
                assertEquals(wanted[i], EmotionWords.common(words[i]), words[i]);
            }
        }
    }
}
