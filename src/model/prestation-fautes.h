/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/prestation.h"

G_BEGIN_DECLS

/**
 * PrestationFaute:
 * @place: where in the file, as `phases[1].libelle`; empty for the whole of it
 * @message: what is wrong there
 *
 * One fault of a prestation.
 */
typedef struct
{
  char *place;
  char *message;
} PrestationFaute;

PrestationFaute *prestation_faute_new       (const char            *place,
                                             const char            *message);
void             prestation_faute_free      (PrestationFaute       *self);
GPtrArray       *prestation_fautes_parse    (const GError          *error);
GPtrArray       *prestation_check           (const Prestation      *self);
char            *prestation_describe_place  (const Prestation      *self,
                                             const char            *place);
char            *prestation_describe_faute  (const Prestation      *self,
                                             const PrestationFaute *faute);

G_END_DECLS
