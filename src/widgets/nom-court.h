/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * NomCourt:
 * @NOM_COURT_INITIALE: Ducrocq-Lemaire É.
 * @NOM_COURT_COMPOSE: Ducrocq-L. É.
 * @NOM_COURT_SEUL: Ducrocq-L.
 */
typedef enum
{
  NOM_COURT_INITIALE,
  NOM_COURT_COMPOSE,
  NOM_COURT_SEUL,
  NOM_COURT_N,
} NomCourt;

char *nom_court (const char *nom,
                 const char *prenom,
                 NomCourt    forme);

G_END_DECLS
