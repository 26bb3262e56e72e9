/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Annotation tiers as immutable values, changes to them that can be undone, and the document that holds both. No window, no file format.
 */
package org.sparsha.timeline.tier;
