/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

/**
 * A recording that has no outcome, and why.
 *
 * @param key the recording's key in its corpus
 * @param path the file as the corpus names it
 * @param speaker who speaks; empty where not known
 * @param truth its label in the corpus; empty where not known
 * @param reason one sentence for the user
 */
public record Failure(String key, String path, String speaker, String truth, String reason) implements RunResult {
}
