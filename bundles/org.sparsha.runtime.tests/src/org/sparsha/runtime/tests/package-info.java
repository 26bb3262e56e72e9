/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Tests of the registry and the services, inside OSGi. */
package org.sparsha.runtime.tests;
