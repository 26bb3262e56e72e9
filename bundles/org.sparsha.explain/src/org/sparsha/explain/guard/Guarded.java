/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

/** Marks what is guarded already. */
sealed interface Guarded permits GuardedContribution, GuardedRecipe {
}
