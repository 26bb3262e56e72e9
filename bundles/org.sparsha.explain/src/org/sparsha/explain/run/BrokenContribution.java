/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

/**
 * A contribution that can't be used; everything else goes on.
 *
 * @param bundle symbolic name of the bundle it comes from
 * @param id its id; empty where it has none
 * @param cause one sentence for the user
 */
public record BrokenContribution(String bundle, String id, String cause) {
}
