/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.study;

/**
 * What a listener chose.
 *
 * @param listener who
 * @param trial {@link StudyTrial#id()}
 * @param first whether it was the first sound, a
 */
public record StudyAnswer(String listener, String trial, boolean first) {
}
