/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sparsha.corpus.aggregate.AggregatedExplanations;
import org.sparsha.corpus.aggregate.PropertyEffect;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.WarningCell;

/** What explanations of a run say together, as JSON, {@code sparsha.aggregate/1}, and as a table. */
public final class AggregateJson {

    /** Name of the schema. */
    public static final String SCHEMA = "sparsha.aggregate/1";

    private AggregateJson() {
    }

    /**
     * As JSON.
     *
     * @param all what they say
     * @param problems what could not be used, a sentence each
     * @return the text, with a line end
     */
    public static String of(AggregatedExplanations all, List<String> problems) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("recordings", all.recordings());
        json.put("flat", all.flat());
        json.put("drawn", all.bySpeaker() ? "speakers" : "recordings");
        json.put("units", all.units());
        json.put("sentences", all.sentences());
        json.put("problems", problems);
        List<Object> groups = new ArrayList<>();
        for (AggregatedExplanations.Group group : all.groups()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("heard", group.heard());
            one.put("recordings", group.recordings());
            one.put("effects", group.effects().stream().map(AggregateJson::effect).collect(Collectors.toList()));
            groups.add(one);
        }
        json.put("groups", groups);
        return JsonText.of(json, true) + "\n";
    }

    private static Map<String, Object> effect(PropertyEffect effect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("property", effect.property());
        json.put("value", effect.value());
        json.put("recordings", effect.recordings());
        json.put("units", effect.units());
        json.put("mean", effect.mean());
        json.put("difference", effect.difference());
        json.put("low", effect.interval().low());
        json.put("high", effect.interval().high());
        json.put("p", effect.p());
        json.put("pCorrected", effect.corrected());
        json.put("shareOfSalience", effect.salience());
        json.put("shareOfTime", effect.time());
        List<Object> strongest = new ArrayList<>();
        for (PropertyEffect.Moment moment : effect.strongest()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("key", moment.key());
            one.put("file", moment.path());
            one.put("start", moment.start());
            one.put("end", moment.end());
            one.put("score", moment.score());
            strongest.add(one);
        }
        json.put("strongest", strongest);
        return json;
    }

    /**
     * As a table, a row an effect.
     *
     * @param all what they say
     * @param problems what could not be used, a sentence each: the warnings of each row
     * @return the table; the column heard is empty for all recordings
     */
    public static Table table(AggregatedExplanations all, List<String> problems) {
        String warnings = WarningCell.ofSentences(problems);
        List<List<String>> rows = new ArrayList<>();
        for (AggregatedExplanations.Group group : all.groups()) {
            for (PropertyEffect effect : group.effects()) {
                rows.add(List.of(group.heard().orElse(""), effect.property(), effect.value(), String.valueOf(effect.recordings()),
                        String.valueOf(effect.units()), String.valueOf(effect.mean()), String.valueOf(effect.difference()),
                        String.valueOf(effect.interval().low()), String.valueOf(effect.interval().high()), String.valueOf(effect.p()),
                        String.valueOf(effect.corrected()), String.valueOf(effect.salience()), String.valueOf(effect.time()),
                        warnings));
            }
        }
        return new Table(List.of("heard", "property", "value", "recordings", all.bySpeaker() ? "speakers" : "units", "mean", "difference",
                "low", "high", "p", "pCorrected", "shareOfSalience", "shareOfTime", WarningCell.COLUMN), rows);
    }
}
