/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sparsha.explain.run.ClipSession;
import org.sparsha.ui.session.ClipDocument;

/**
 * The recordings asked about last, which keep their analysis at hand; of others it is made again when needed, so that many open editors
 * don't fill the memory. To be used on the UI's thread.
 */
final class RecentSessions {

    private static final int MOST = 4;

    private final Map<ClipDocument, ClipSession> recent = new LinkedHashMap<>();

    /** Notes that a recording was asked about. */
    void used(ClipDocument document) {
        forget(document);
        document.session().ifPresent(session -> recent.put(document, session));
        while (recent.size() > MOST) {
            ClipDocument oldest = recent.keySet().iterator().next();
            recent.remove(oldest).engine().release();
        }
    }

    /** Notes that a recording is closed. */
    void forget(ClipDocument document) {
        recent.remove(document);
    }
}
