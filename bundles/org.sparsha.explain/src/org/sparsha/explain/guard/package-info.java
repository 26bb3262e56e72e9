/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The one place where contributions are called: decorators around explainers, perturbations, segmenters and metrics that turn whatever a
 * contribution throws into a sentence that names it, check what it gives back, and hand it copies of what it must not change. Catalogues
 * hand out nothing else, so that no call can be unguarded. Not for plug-ins.
 */
package org.sparsha.explain.guard;
