/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What stands behind {@link org.sparsha.explain.MaskedModel}: rendering coalitions, re-analysing only what they change, batching into the
 * model, remembering what was asked, on all cores, with the same result on any number of them.
 */
package org.sparsha.explain.engine;
