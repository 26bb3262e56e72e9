/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Catalogues of plug-ins: one JSON file beside an update site that says what each plug-in adds and which packages it needs, so that the
 * version that fits can be offered, and a contribution that isn't here can be found, before anything of a plug-in is fetched.
 */
package org.sparsha.application.plugins;
