/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes the time slots of an ELAN file. A slot whose annotations all move to the same time gets that time; where only some move, those
 * get a slot of their own. Slots stay in the order of time.
 */
final class EafSlotChanges {

    private record Use(XmlOutline.Element annotation, String bound, Optional<Long> time) {
    }

    private record Made(String id, long milliseconds) {
    }

    private final TextEdits edits;
    private final List<XmlOutline.Element> all = new ArrayList<>();
    private final Optional<XmlOutline.Element> order;
    private final Map<String, List<Use>> uses = new LinkedHashMap<>();
    private final Map<Long, String> madeByTime = new HashMap<>();
    private final List<Made> made = new ArrayList<>();
    private final Set<XmlOutline.Element> removed = new HashSet<>();
    private int highest;

    EafSlotChanges(XmlOutline.Element root, TextEdits edits) {
        this.edits = edits;
        this.order = root.children("TIME_ORDER").stream().findFirst();
        order.ifPresent(list -> all.addAll(list.children("TIME_SLOT")));
        for (XmlOutline.Element slot : all) {
            highest = Math.max(highest, EafWriter.number(slot.attribute("TIME_SLOT_ID")));
        }
    }

    /** Notes that a bound of an annotation stays, or where it moves to. */
    void use(XmlOutline.Element annotation, String bound, Optional<Long> milliseconds) {
        uses.computeIfAbsent(annotation.attribute(bound), key -> new ArrayList<>()).add(new Use(annotation, bound, milliseconds));
    }

    /** The id of a new slot at a time. */
    String made(long milliseconds) {
        String id = madeByTime.get(milliseconds);
        if (id == null) {
            id = "ts" + ++highest;
            madeByTime.put(milliseconds, id);
            made.add(new Made(id, milliseconds));
        }
        return id;
    }

    void write() {
        uses.forEach(this::write);
        made.sort(Comparator.comparingLong(Made::milliseconds));
        for (Made slot : made) {
            Optional<XmlOutline.Element> next = all.stream().filter(other -> !removed.contains(other))
                    .filter(other -> time(other).isPresent() && time(other).get() > slot.milliseconds()).findFirst();
            insert(slot, next);
        }
    }

    private void write(String id, List<Use> of) {
        List<Long> times = of.stream().filter(use -> use.time().isPresent()).map(use -> use.time().get()).distinct().toList();
        if (times.isEmpty()) {
            return;
        }
        boolean together = times.size() == 1 && of.stream().allMatch(use -> use.time().isPresent());
        Optional<XmlOutline.Element> slot = all.stream().filter(one -> one.attribute("TIME_SLOT_ID").equals(id)).findFirst();
        if (together && slot.isPresent()) {
            move(slot.get(), id, times.get(0));
            return;
        }
        for (Use use : of) {
            use.time().ifPresent(time -> {
                XmlOutline.Range range = use.annotation().attributes.get(use.bound());
                edits.replace(range.start(), range.end(), made(time));
            });
        }
    }

    private void move(XmlOutline.Element slot, String id, long time) {
        int at = all.indexOf(slot);
        boolean after = all.subList(0, at).stream().allMatch(other -> time(other).orElse(time) <= time);
        boolean before = all.subList(at + 1, all.size()).stream().allMatch(other -> time(other).orElse(time) >= time);
        XmlOutline.Range value = slot.attributes.get("TIME_VALUE");
        if (after && before && value != null) {
            edits.replace(value.start(), value.end(), String.valueOf(time));
        } else {
            edits.remove(slot);
            removed.add(slot);
            made.add(new Made(id, time));
        }
    }

    private static Optional<Long> time(XmlOutline.Element slot) {
        String value = slot.attribute("TIME_VALUE").strip();
        return value.matches("-?\\d{1,16}") ? Optional.of(Long.parseLong(value)) : Optional.empty();
    }

    private void insert(Made slot, Optional<XmlOutline.Element> next) {
        String tag = "<TIME_SLOT TIME_SLOT_ID=\"" + XmlOutline.escapedAttribute(slot.id()) + "\" TIME_VALUE=\"" + slot.milliseconds()
                + "\"/>";
        XmlOutline.Element list = order.orElseThrow();
        String indentation = all.isEmpty() ? edits.indentation(list) + "    " : edits.indentation(all.get(0));
        if (next.isPresent()) {
            edits.insert(next.get().start - edits.indentation(next.get()).length(), indentation + tag);
        } else {
            edits.append(list, indentation + tag);
        }
    }
}
