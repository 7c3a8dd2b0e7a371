/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/statuts.h"

#include "model/codes.h"
#include "model/parcours.h"

#include <glib/gi18n.h>

/* data-model: the statuts of a dossier and what may follow each. */
static const struct
{
  const char *statut;
  const char *suivants[6];
} transitions[] = {
  { "demande", { "entretien_prealable", "conventionnement", "refuse", "non_engage", NULL } },
  { "entretien_prealable", { "conventionnement", "en_cours", "refuse", "non_engage", NULL } },
  { "conventionnement", { "en_cours", "refuse", "non_engage", NULL } },
  { "en_cours", { "conclu", "suspendu", "rompu", NULL } },
  { "suspendu", { "en_cours", "rompu", NULL } },
  { "conclu", { "suivi", "clos", NULL } },
  { "suivi", { "clos", NULL } },
  { "refuse", { "clos", NULL } },
  { "non_engage", { "clos", NULL } },
  { "rompu", { "clos", NULL } },
  { "clos", { NULL } },
};

/**
 * condition_free:
 * @self: (nullable) (transfer full): a condition
 */
void
condition_free (Condition *self)
{
  if (self == NULL)
    return;

  g_free (self->code);
  g_free (self->libelle);
  g_free (self);
}

static void
add_condition (GPtrArray  *conditions,
               const char *code,
               const char *libelle,
               gboolean    remplie)
{
  Condition *condition = g_new0 (Condition, 1);

  condition->code = g_strdup (code);
  condition->libelle = g_strdup (libelle);
  condition->remplie = remplie;
  g_ptr_array_add (conditions, condition);
}

/**
 * statut_exists:
 * @statut: (nullable): a code
 *
 * Tells whether this is one of the statuts of a dossier.
 */
gboolean
statut_exists (const char *statut)
{
  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    if (g_strcmp0 (transitions[i].statut, statut) == 0)
      return TRUE;

  return FALSE;
}

/**
 * statuts_list_following:
 *
 * Returns: (transfer none): the statuts that may follow @statut, ended by NULL; the usual one
 *   first
 */
const char * const *
statuts_list_following (const char *statut)
{
  static const char * const none[] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (transitions); i++)
    if (g_strcmp0 (transitions[i].statut, statut) == 0)
      return transitions[i].suivants;

  return none;
}

/**
 * statut_is_open:
 *
 * Tells whether a dossier with this statut is still worked on before its conclusion: its
 * deadlines run.
 */
gboolean
statut_is_open (const char *statut)
{
  static const char * const ouverts[] = { "demande", "entretien_prealable", "conventionnement",
                                          "en_cours", "suspendu", "suivi", NULL };

  return statut != NULL && g_strv_contains (ouverts, statut);
}

/* Leaving "demande" needs the agent's accord wherever the prestation asks for it, but to refuse
 * or to give up (data-model, statuts; prestations, rule 1). */
static void
add_accord (GPtrArray      *conditions,
            DossierComplet *dossier,
            const char     *nouveau)
{
  const Prestation *prestation = dossier->prestation;

  if (g_str_equal (nouveau, "refuse") || g_str_equal (nouveau, "non_engage"))
    return;
  if (g_strcmp0 (dossier->dossier->statut, "demande") != 0)
    return;
  if (prestation != NULL && !prestation_requires_accord (prestation))
    return;

  add_condition (conditions, "accord_agent", _("The employee’s consent is recorded"),
                 dossier->dossier->accord_le != CHAMP_ABSENT);
}

static gboolean
partie_must_sign (DossierComplet *dossier,
                  const char     *partie)
{
  const Prestation *prestation = dossier->prestation;

  if (g_str_equal (partie, "collectivite") && dossier->dossier->employeur_informe == 0)
    return FALSE;
  if (prestation == NULL || prestation->convention == NULL)
    return TRUE;

  return g_strv_contains ((const char * const *) prestation->convention->parties, partie);
}

/**
 * statuts_check_signatures:
 *
 * "All signatures" = agent, centre and collectivité, as far as the prestation makes them
 * parties, without the collectivité where the employer is not informed (data-model, partie).
 *
 * Returns: (transfer full) (element-type Condition): one for each party that signs
 */
GPtrArray *
statuts_check_signatures (DossierComplet *dossier)
{
  static const struct
  {
    const char *partie;
    const char *code;
    const char *libelle;
  } parties[] = {
    { "agent", "signature_agent", N_("The employee has signed the agreement") },
    { "collectivite", "signature_collectivite", N_("The employer has signed the agreement") },
    { "centre", "signature_centre", N_("The centre has signed the agreement") },
  };
  GPtrArray *conditions = g_ptr_array_new_with_free_func ((GDestroyNotify) condition_free);

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    {
      Signature *signature = dossier_complet_get_signature (dossier, parties[i].partie);

      if (partie_must_sign (dossier, parties[i].partie))
        add_condition (conditions, parties[i].code, _(parties[i].libelle),
                       signature != NULL && signature->le != CHAMP_ABSENT);
    }

  return conditions;
}

/* "en_cours" from "conventionnement" needs all signatures; from "entretien_prealable" it is only
 * for prestations that ask for no convention. */
static void
add_convention (GPtrArray      *conditions,
                DossierComplet *dossier,
                const char     *nouveau)
{
  const char *statut = dossier->dossier->statut;
  g_autoptr (GPtrArray) signatures = NULL;

  if (!g_str_equal (nouveau, "en_cours"))
    return;

  if (g_strcmp0 (statut, "entretien_prealable") == 0)
    {
      add_condition (conditions, "convention",
                     _("The agreement is signed: this service asks for one"),
                     dossier->prestation != NULL && dossier->prestation->convention == NULL);
      return;
    }
  if (g_strcmp0 (statut, "conventionnement") != 0)
    return;

  signatures = statuts_check_signatures (dossier);
  g_ptr_array_extend_and_steal (conditions, g_steal_pointer (&signatures));
}

/* A dossier is concluded when its compulsory meetings were held, or their absence explained
 * (prestations, rule 5). */
static void
add_reunions (GPtrArray      *conditions,
              DossierComplet *dossier,
              const char     *nouveau)
{
  const Prestation *prestation = dossier->prestation;

  if (!g_str_equal (nouveau, "conclu") || prestation == NULL)
    return;

  for (guint i = 0; i < prestation->reunions->len; i++)
    {
      const PrestationReunion *reunion = prestation->reunions->pdata[i];
      g_autofree char *code = g_strdup_printf ("reunion_%s", reunion->genre);
      g_autofree char *libelle = g_strdup_printf (_("%s held, or its absence explained"),
                                                  reunion->libelle);

      add_condition (conditions, code, libelle,
                     parcours_is_meeting_settled (dossier, reunion->genre));
    }
}

/**
 * statuts_check:
 * @nouveau: the statut to move to
 *
 * What moving a dossier to @nouveau asks for, met or not. A statut that may not follow at all
 * gives the one condition "transition", which nothing can meet.
 *
 * Returns: (transfer full) (element-type Condition): the conditions, in the order to see to them
 */
GPtrArray *
statuts_check (DossierComplet *dossier,
               const char     *nouveau)
{
  GPtrArray *conditions = g_ptr_array_new_with_free_func ((GDestroyNotify) condition_free);
  const char * const *suivants = statuts_list_following (dossier->dossier->statut);

  if (!g_strv_contains (suivants, nouveau))
    {
      g_autofree char *libelle =
        g_strdup_printf (_("A dossier at “%s” cannot move to “%s”"),
                         code_libelle_find (codes_statut_dossier, dossier->dossier->statut),
                         code_libelle_find (codes_statut_dossier, nouveau));

      add_condition (conditions, "transition", libelle, FALSE);
      return conditions;
    }

  add_accord (conditions, dossier, nouveau);
  add_convention (conditions, dossier, nouveau);
  add_reunions (conditions, dossier, nouveau);

  return conditions;
}

/**
 * conditions_all_met:
 * @conditions: (element-type Condition): conditions
 *
 * Tells whether nothing is missing.
 */
gboolean
conditions_all_met (GPtrArray *conditions)
{
  for (guint i = 0; i < conditions->len; i++)
    {
      const Condition *condition = conditions->pdata[i];

      if (!condition->remplie)
        return FALSE;
    }

  return TRUE;
}

/**
 * statuts_get_next:
 *
 * Returns: (nullable) (transfer none): the statut that usually comes next for this dossier
 */
const char *
statuts_get_next (DossierComplet *dossier)
{
  const char *statut = dossier->dossier->statut;
  const Prestation *prestation = dossier->prestation;

  /* Whoever asks for no preliminary meeting goes straight to the agreement. */
  if (g_strcmp0 (statut, "demande") == 0 && prestation != NULL &&
      !prestation_is_reunion_required (prestation, "prealable") &&
      !prestation_is_reunion_required (prestation, "diagnostic"))
    return "conventionnement";
  if (g_strcmp0 (statut, "entretien_prealable") == 0 && prestation != NULL &&
      prestation->convention == NULL)
    return "en_cours";

  return statuts_list_following (statut)[0];
}
