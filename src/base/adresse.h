/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ADRESSE_N_LIGNES 6
#define ADRESSE_N_CARACTERES 38

/**
 * Adresse:
 * @destinataire: who, or the name of the organisation
 * @service: (nullable): the person or the department there
 * @voie: (nullable): the rest of the address, one line or several, as people type it; it may end
 *   with the postcode and the town
 * @code_postal: (nullable)
 * @commune: (nullable)
 *
 * A French address as it is known.
 */
typedef struct
{
  const char *destinataire;
  const char *service;
  const char *voie;
  const char *code_postal;
  const char *commune;
} Adresse;

char **adresse_lines    (const Adresse *adresse);
char  *adresse_one_line (const Adresse *adresse);

G_END_DECLS
