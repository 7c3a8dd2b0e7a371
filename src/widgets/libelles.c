/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/libelles.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *code;
  const char *libelle;
} Mot;

static const char *
find_mot (const Mot  *mots,
          gsize       n,
          const char *code)
{
  for (gsize i = 0; i < n; i++)
    if (g_strcmp0 (mots[i].code, code) == 0)
      return _(mots[i].libelle);

  return code != NULL ? code : "";
}

/**
 * libelle_statut_entretien:
 * @statut: (nullable): a statut code of an entretien
 *
 * Returns: its word; an unknown code is its own word
 */
const char *
libelle_statut_entretien (const char *statut)
{
  static const Mot mots[] = {
    { "prevu", N_("planned") },   { "confirme", N_("confirmed") }, { "realise", N_("held") },
    { "reporte", N_("moved") },   { "annule", N_("cancelled") },
    { "absent_excuse", N_("excused absence") }, { "absent", N_("absence") },
  };

  return find_mot (mots, G_N_ELEMENTS (mots), statut);
}

/**
 * libelle_etat_echeance:
 * @etat: (nullable): an état code of an échéance
 *
 * Returns: its word; an unknown code is its own word
 */
const char *
libelle_etat_echeance (const char *etat)
{
  static const Mot mots[] = {
    { "a_venir", N_("to come") }, { "proche", N_("near") },        { "depassee", N_("overdue") },
    { "tenue", N_("kept") },      { "sans_objet", N_("not applicable") },
  };

  return find_mot (mots, G_N_ELEMENTS (mots), etat);
}

/**
 * libelle_mode:
 * @mode: (nullable): a mode code of an entretien
 *
 * Returns: its word; an unknown code is its own word
 */
const char *
libelle_mode (const char *mode)
{
  static const Mot mots[] = {
    { "presentiel", N_("on site") }, { "visio", N_("video call") }, { "telephone", N_("phone") },
  };

  return find_mot (mots, G_N_ELEMENTS (mots), mode);
}

/**
 * statut_is_anormal:
 *
 * Returns: whether an entretien of this statut did not or will not take place as planned
 */
gboolean
statut_is_anormal (const char *statut)
{
  static const char * const anormaux[] = { "reporte", "annule", "absent_excuse", "absent", NULL };

  return statut != NULL && g_strv_contains (anormaux, statut);
}

/**
 * statut_is_ferme:
 *
 * Returns: whether an entretien of this statut is drawn full: held, confirmed, or missed
 */
gboolean
statut_is_ferme (const char *statut)
{
  static const char * const fermes[] = { "realise", "confirme", "absent_excuse", "absent", NULL };

  return statut != NULL && g_strv_contains (fermes, statut);
}
