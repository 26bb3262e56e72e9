/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words by which corpora and models call the same emotions, so that {@code angry} in one meets {@code anger} in the other. */
public final class EmotionWords {

    private static final List<String> GROUPS = List.of(
            "anger angry ang aggressive mad wut ärger zorn गुस्सा क्रोध rabbia rab colère colere enojo enfado ira"
                    + " raiva خشم عصبانیت রাগ ಕೋಪ viha 生气 愤怒 boos woede vrede ilska sinne złość gniew hněv гнев злость гнів"
                    + " злість θυμός οργή kızgın öfke غضب غصہ כעס 怒り 분노 화남 giận tức-giận marah düh harag furie mânie ቁጣ"
                    + " hasira கோபம் కోపం",
            "boredom bored bor boring langeweile noia ennui aburrimiento tédio",
            "disgust disgusted dis ekel घृणा disgusto dégoût degout dégout asco nojo نفرت ঘৃণা ಅಸಹ್ಯ 厌恶 walging"
                    + " avsky afsky wstręt inho znechucení отвращение відраза αηδία iğrenme tiksinti اشمئزاز גועל 嫌悪 혐오"
                    + " ghê-tởm jijik undor dezgust",
            "fear fearful fea anxiety anxious afraid scared angst furcht anxiety/fear fear/anxiety भय डर paura"
                    + " pau peur miedo medo ترس ভয় ಭಯ hirm 恐惧 害怕 bang frygt rädsla frykt strach pelko страх φόβος korku"
                    + " خوف פחד 恐れ 恐怖 공포 두려움 sợ sợ-hãi takut félelem frică teamă ፍርሃት hofu பயம் భయం",
            "happiness happy hap joy joyful joyous freude glück खुशी हर्ष gioia gio joie alegría alegria"
                    + " felicidad felicidade شادی আনন্দ ಸಂತೋಷ rõõm 开心 高兴 快乐 blij vreugde glæde glädje glede radość radost"
                    + " ilo радость радість χαρά mutlu mutluluk فرح سعادة خوشی שמחה 喜び 기쁨 행복 vui senang bahagia öröm"
                    + " bucurie ደስታ furaha மகிழ்ச்சி సంతోషం",
            "sadness sad trauer traurigkeit दुख उदासी tristezza tri tristesse tristeza غم ناراحتی দুঃখ ದುಃಖ"
                    + " kurbus 悲伤 伤心 难过 verdriet verdrietig tristhed sorg ledsen tristhet smutek suru грусть печаль смуток"
                    + " λύπη θλίψη üzgün üzüntü حزن اداسی עצב 悲しみ 슬픔 buồn sedih szomorúság tristețe ሀዘን huzuni சோகம் విచారం",
            "neutral neu normal तटस्थ neutro neutra neutrale neutralità neutre neutralidad خنثی নিরপেক্ষ ತಟಸ್ಥ"
                    + " neutraalne 中立 中性 neutraal nøytral neutralny neutralna neutraali neutrální нейтральный нейтрально"
                    + " нейтральний ουδέτερο nötr محايد ניטרלי 중립 netral semleges neutru ገለልተኛ",
            "surprise surprised sur pleasant-surprise ps überraschung आश्चर्य sorpresa sor surpresa تعجب বিস্ময়"
                    + " ಆಶ್ಚರ್ಯ üllatus 惊讶 吃惊 verrassing overraskelse förvåning zaskoczenie yllätys překvapení удивление"
                    + " здивування έκπληξη şaşkınlık مفاجأة הפתעה 驚き 놀람 ngạc-nhiên terkejut meglepetés surpriză",
            "calm calmness",
            "contempt contemptuous",
            "excitement excited exc",
            "frustration frustrated fru",
            "sarcasm sarcastic",
            "other oth");
    private static final Map<String, String> CANONICAL = canonical();

    private EmotionWords() {
    }

    /**
     * @param label a label
     * @return whether it is a word for an emotion that is known here
     */
    public static boolean isKnown(String label) {
        return CANONICAL.containsKey(normal(label));
    }

    /**
     * The label of a list that means the same: the very same text, else the same but for case, else a known word for the same emotion.
     *
     * @param label a label
     * @param among labels to choose from
     * @return the one that means the same; empty where none does, or where two do
     */
    public static Optional<String> match(String label, List<String> among) {
        if (among.contains(label)) {
            return Optional.of(label);
        }
        List<String> sameCase = among.stream().filter(other -> normal(other).equals(normal(label))).toList();
        if (!sameCase.isEmpty()) {
            return sameCase.size() == 1 ? Optional.of(sameCase.get(0)) : Optional.empty();
        }
        String meaning = CANONICAL.get(normal(label));
        if (meaning == null) {
            return Optional.empty();
        }
        List<String> same = among.stream().filter(other -> meaning.equals(CANONICAL.get(normal(other)))).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /**
     * The word of a set that corpora have in common.
     *
     * @param label a label
     * @return the English word for the same emotion where it is known here, otherwise the label itself
     */
    public static String common(String label) {
        return CANONICAL.getOrDefault(normal(label), label);
    }

    private static String normal(String label) {
        return Normalizer.normalize(label.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
    }

    private static Map<String, String> canonical() {
        Map<String, String> words = new HashMap<>();
        for (String group : GROUPS) {
            String[] same = group.split(" ");
            for (String word : same) {
                words.put(normal(word), same[0]);
            }
        }
        return Map.copyOf(words);
    }
}
