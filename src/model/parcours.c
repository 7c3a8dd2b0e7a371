/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/parcours.h"

#include "model/statuts.h"

/**
 * entretien_get_fin:
 *
 * Returns: the instant it ends; that of its start where its duration is not known
 */
gint64
entretien_get_fin (Entretien *entretien)
{
  return entretien->duree_minutes != CHAMP_ABSENT ? entretien->debut + entretien->duree_minutes * 60
                                                  : entretien->debut;
}

/**
 * entretien_is_held:
 *
 * Tells whether the meeting took place.
 */
gboolean
entretien_is_held (Entretien *entretien)
{
  return g_strcmp0 (entretien->statut, "realise") == 0;
}

/**
 * entretien_is_planned:
 *
 * Tells whether the meeting is still to come: planned or confirmed.
 */
gboolean
entretien_is_planned (Entretien *entretien)
{
  return g_strcmp0 (entretien->statut, "prevu") == 0 ||
         g_strcmp0 (entretien->statut, "confirme") == 0;
}

/**
 * entretien_counts:
 *
 * Tells whether the meeting was held or still can be: what is cancelled, postponed or missed
 * fixes no date.
 */
gboolean
entretien_counts (Entretien *entretien)
{
  return statut_entretien_counts (entretien->statut);
}

/**
 * statut_entretien_counts:
 * @statut: (nullable): a code
 *
 * Tells it of the statut alone, as entretien_counts().
 */
gboolean
statut_entretien_counts (const char *statut)
{
  static const char * const comptent[] = { "realise", "prevu", "confirme", NULL };

  return statut != NULL && g_strv_contains (comptent, statut);
}

/**
 * texte_is_blank:
 * @texte: (nullable): what somebody typed
 *
 * Tells whether there is nothing to read in it.
 */
gboolean
texte_is_blank (const char *texte)
{
  for (; texte != NULL && *texte != '\0'; texte = g_utf8_next_char (texte))
    if (!g_unichar_isspace (g_utf8_get_char (texte)))
      return FALSE;

  return TRUE;
}

static gboolean
is_genre (Entretien  *entretien,
          const char *genre)
{
  return g_strcmp0 (entretien->genre, genre) == 0;
}

/**
 * parcours_get_first:
 * @avec_prealable: the préalable may be the answer
 *
 * Returns: (nullable) (transfer none): the first meeting held or planned that has a date, the
 *   follow-up apart
 */
Entretien *
parcours_get_first (DossierComplet *dossier,
                    gboolean        avec_prealable)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];

      if (entretien_counts (entretien) && entretien->debut != CHAMP_ABSENT &&
          !is_genre (entretien, "suivi") &&
          (avec_prealable || !is_genre (entretien, "prealable")))
        return entretien;
    }

  return NULL;
}

/**
 * parcours_get_last:
 * @avec_prevus: meetings that are planned may be the answer
 *
 * Returns: (nullable) (transfer none): the last meeting of the bilan, préalable and follow-up
 *   apart
 */
Entretien *
parcours_get_last (DossierComplet *dossier,
                   gboolean        avec_prevus)
{
  for (guint i = dossier->entretiens->len; i > 0; i--)
    {
      Entretien *entretien = dossier->entretiens->pdata[i - 1];

      if (entretien->debut != CHAMP_ABSENT && !is_genre (entretien, "suivi") &&
          !is_genre (entretien, "prealable") &&
          (avec_prevus ? entretien_counts (entretien) : entretien_is_held (entretien)))
        return entretien;
    }

  return NULL;
}

/**
 * parcours_get_first_engaging:
 *
 * Returns: (nullable) (transfer none): the first meeting that was held beyond the préalable and
 *   the diagnostic, which decide whether to go on (prestations, rule 1)
 */
Entretien *
parcours_get_first_engaging (DossierComplet *dossier)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    {
      Entretien *entretien = dossier->entretiens->pdata[i];

      if (entretien_is_held (entretien) && !is_genre (entretien, "prealable") &&
          !is_genre (entretien, "diagnostic"))
        return entretien;
    }

  return NULL;
}

/**
 * parcours_has_held:
 *
 * Tells whether a meeting of this kind took place.
 */
gboolean
parcours_has_held (DossierComplet *dossier,
                   const char     *genre)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    if (is_genre (dossier->entretiens->pdata[i], genre) &&
        entretien_is_held (dossier->entretiens->pdata[i]))
      return TRUE;

  return FALSE;
}

/**
 * parcours_has_planned:
 *
 * Tells whether a meeting of this kind is planned or confirmed.
 */
gboolean
parcours_has_planned (DossierComplet *dossier,
                      const char     *genre)
{
  for (guint i = 0; i < dossier->entretiens->len; i++)
    if (is_genre (dossier->entretiens->pdata[i], genre) &&
        entretien_is_planned (dossier->entretiens->pdata[i]))
      return TRUE;

  return FALSE;
}

/**
 * parcours_has_ecart:
 * @quoi: "phase" or "entretien"
 * @code: the code of the phase, the kind of the meeting
 * @nature: (nullable): "ajoute", "retire" or "deplace"; NULL for any
 *
 * Tells whether the dossier departs there from its prestation with a reason (prestations,
 * rule 6): an écart without one explains nothing.
 */
gboolean
parcours_has_ecart (DossierComplet *dossier,
                    const char     *quoi,
                    const char     *code,
                    const char     *nature)
{
  for (guint i = 0; i < dossier->ecarts->len; i++)
    {
      Ecart *ecart = dossier->ecarts->pdata[i];

      if (g_strcmp0 (ecart->quoi, quoi) == 0 && g_strcmp0 (ecart->code, code) == 0 &&
          (nature == NULL || g_strcmp0 (ecart->nature, nature) == 0) &&
          !texte_is_blank (ecart->raison))
        return TRUE;
    }

  return FALSE;
}

/**
 * parcours_is_meeting_settled:
 *
 * Tells whether a compulsory meeting was held, or its absence explained (prestations, rule 5).
 */
gboolean
parcours_is_meeting_settled (DossierComplet *dossier,
                             const char     *genre)
{
  return parcours_has_held (dossier, genre) ||
         parcours_has_ecart (dossier, "entretien", genre, "retire");
}

/**
 * parcours_is_concluded:
 *
 * Tells whether the bilan went to its end. A closed dossier does not say whether it was broken
 * off: it counts as concluded where its last phase has an end.
 */
gboolean
parcours_is_concluded (DossierComplet *dossier)
{
  const char *statut = dossier->dossier->statut;
  Phase *derniere;

  if (g_strcmp0 (statut, "conclu") == 0 || g_strcmp0 (statut, "suivi") == 0)
    return TRUE;
  if (g_strcmp0 (statut, "clos") != 0 || dossier->phases->len == 0)
    return FALSE;

  derniere = dossier->phases->pdata[dossier->phases->len - 1];
  return derniere->fin != CHAMP_ABSENT;
}

/**
 * parcours_is_engaged:
 *
 * Tells whether the bilan itself has begun, by the statut or by a meeting that was held.
 */
gboolean
parcours_is_engaged (DossierComplet *dossier)
{
  static const char * const engages[] = { "en_cours", "suspendu", "conclu", "suivi", NULL };
  const char *statut = dossier->dossier->statut;

  return (statut != NULL && g_strv_contains (engages, statut)) ||
         parcours_get_first_engaging (dossier) != NULL;
}

static gboolean
partie_signs (DossierComplet *dossier,
              const char     *partie)
{
  const PrestationConvention *convention =
    dossier->prestation != NULL ? dossier->prestation->convention : NULL;

  if (g_str_equal (partie, "collectivite") && dossier->dossier->employeur_informe == 0)
    return FALSE;

  return convention == NULL || g_strv_contains ((const char * const *) convention->parties, partie);
}

/**
 * parcours_list_signing:
 *
 * The parties that sign the convention and its avenants: those that the prestation names, without
 * the collectivité where the employer is not informed (data-model, partie).
 *
 * Returns: (transfer full): their codes, in the order in which they sign
 */
char **
parcours_list_signing (DossierComplet *dossier)
{
  static const char * const parties[] = { "agent", "collectivite", "centre" };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    if (partie_signs (dossier, parties[i]))
      g_strv_builder_add (builder, parties[i]);

  return g_strv_builder_end (builder);
}

/**
 * parcours_get_signature:
 * @convention: a convention or an avenant of the dossier
 * @partie: "agent", "collectivite" or "centre"
 *
 * Returns: (nullable) (transfer none): the signature of that party, which counts only with its date
 */
Signature *
parcours_get_signature (DossierComplet *dossier,
                        Convention     *convention,
                        const char     *partie)
{
  for (guint i = 0; i < dossier->signatures->len; i++)
    {
      Signature *signature = dossier->signatures->pdata[i];

      if (g_strcmp0 (signature->partie, partie) == 0 &&
          g_strcmp0 (signature->convention, fiche_get_uuid (JALONS_FICHE (convention))) == 0)
        return signature;
    }

  return NULL;
}

/**
 * parcours_is_signed:
 * @convention: a convention or an avenant of the dossier
 *
 * Tells whether all that have to sign it did.
 */
gboolean
parcours_is_signed (DossierComplet *dossier,
                    Convention     *convention)
{
  g_auto (GStrv) parties = parcours_list_signing (dossier);

  for (char **partie = parties; *partie != NULL; partie++)
    {
      Signature *signature = parcours_get_signature (dossier, convention, *partie);

      if (signature == NULL || signature->le == CHAMP_ABSENT)
        return FALSE;
    }

  return TRUE;
}

/**
 * parcours_has_accord:
 *
 * Tells whether a convention may exist: the accord of the agent is recorded, or the prestation asks
 * for none (prestations, rule 1).
 */
gboolean
parcours_has_accord (DossierComplet *dossier)
{
  return dossier->dossier->accord_le != CHAMP_ABSENT ||
         (dossier->prestation != NULL && !prestation_requires_accord (dossier->prestation));
}

/**
 * parcours_check_sending:
 *
 * Returns: whether the convention of a dossier may be noted as sent, or the first thing against it
 */
EnvoiConvention
parcours_check_sending (DossierComplet *dossier)
{
  const Convention *convention = dossier_complet_get_convention (dossier);

  if (dossier->prestation != NULL && !prestation_has_document (dossier->prestation, "convention"))
    return ENVOI_SANS_CONVENTION;
  if (!parcours_has_accord (dossier))
    return ENVOI_SANS_ACCORD;
  return convention == NULL || convention->envoyee_le == CHAMP_ABSENT ? ENVOI_POSSIBLE
                                                                      : ENVOI_FAIT;
}

static gboolean
has_signature (DossierComplet *dossier,
               Convention     *convention)
{
  g_auto (GStrv) parties = parcours_list_signing (dossier);

  for (char **partie = parties; *partie != NULL; partie++)
    {
      const Signature *signature = parcours_get_signature (dossier, convention, *partie);

      if (signature != NULL && signature->le != CHAMP_ABSENT)
        return TRUE;
    }
  return FALSE;
}

/**
 * parcours_get_convention_wait:
 *
 * What the convention of a dossier that is open waits for. One that somebody signed was printed,
 * though nobody noted that it left.
 *
 * Returns: (nullable) (transfer none): %PARCOURS_CONVENTION_A_ENVOYER,
 *   %PARCOURS_CONVENTION_SIGNATURES, or NULL for nothing
 */
const char *
parcours_get_convention_wait (DossierComplet *dossier)
{
  Convention *convention = dossier_complet_get_convention (dossier);
  const EnvoiConvention envoi = parcours_check_sending (dossier);

  if (!statut_is_open (dossier->dossier->statut) || envoi == ENVOI_SANS_CONVENTION ||
      envoi == ENVOI_SANS_ACCORD)
    return NULL;
  if (convention != NULL && parcours_is_signed (dossier, convention))
    return NULL;
  if (envoi == ENVOI_FAIT || (convention != NULL && has_signature (dossier, convention)))
    return PARCOURS_CONVENTION_SIGNATURES;
  return PARCOURS_CONVENTION_A_ENVOYER;
}
