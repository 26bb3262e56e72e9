/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.study;

/**
 * Two sounds of one recording, one of which a listener chooses.
 *
 * @param id its name, which tells nothing of what is in it
 * @param recording the recording
 * @param target the class that the sounds are to make clear
 * @param a what the first sound is of, such as an explainer
 * @param b what the second is of
 */
public record StudyTrial(String id, String recording, String target, String a, String b) {
}
