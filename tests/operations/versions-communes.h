/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "commun.h"

/* What the tests of prestations share: versions, and dossiers with their price. */

Prestation      *versions_get           (Base       *base,
                                         const char *code,
                                         gint64      version);
PrestationPhase *versions_find          (Prestation *prestation,
                                         const char *code);
gint64           versions_save          (Base       *base,
                                         Prestation *brouillon);
gint64           versions_save_reworked (Base       *base);
char            *versions_create_on     (Base       *base,
                                         const char *prestation,
                                         gint64      jour);
gint64           versions_price_of      (Base       *base,
                                         const char *uuid);
