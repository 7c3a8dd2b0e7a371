/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

void adresses_find (const char *text, GArray *liens);
