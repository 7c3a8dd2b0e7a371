/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/regle-private.h"

#include "model/parcours.h"

#include <glib/gi18n.h>

/* Confidentiality (prestations, rule 7), stricter than the centres' texts on purpose. */

static gboolean
liste_has (char       **liste,
           const char  *code)
{
  return liste != NULL && g_strv_contains ((const char * const *) liste, code);
}

static gboolean
is_with_employer (const char *genre)
{
  static const char * const genres[] = { "tripartite_demarrage", "mi_parcours",
                                         "tripartite_synthese", "restitution_rh", NULL };

  return genre != NULL && g_strv_contains (genres, genre);
}

static guint
count_shared (DossierComplet *complet)
{
  guint n = 0;

  for (guint i = 0; i < complet->sections->len; i++)
    n += ((Section *) complet->sections->pdata[i])->partage_employeur == 1;

  return n;
}

static void
check_meetings (Regle          *self,
                DossierComplet *complet)
{
  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      Entretien *entretien = complet->entretiens->pdata[i];
      g_autofree char *date = regle_format_debut (entretien);

      if (!entretien_counts (entretien))
        continue;
      if (liste_has (entretien->presents, "collectivite"))
        regle_note (self, VERDICT_REFUS,
                    _("The employer is not informed and is among the people at the meeting of %s: "
                      "take it out."), date);
      else if (is_with_employer (entretien->genre))
        regle_note (self, VERDICT_REFUS,
                    _("The employer is not informed and the meeting of %s is one with it: cancel "
                      "it, or change its kind."), date);
    }
}

static void
check_documents (Regle          *self,
                 DossierComplet *complet)
{
  static const char * const genres[] = { "restitution", "mi_parcours", NULL };

  for (guint i = 0; i < complet->documents->len; i++)
    {
      DocumentFiche *document = complet->documents->pdata[i];

      if (liste_has (document->destinataires, "collectivite") ||
          (document->genre != NULL && g_strv_contains (genres, document->genre)))
        regle_note (self, VERDICT_REFUS,
                    _("The employer is not informed and a document was made for it: do not send "
                      "it, and delete it."));
    }
}

static void
check_not_informed (Regle          *self,
                    DossierComplet *complet)
{
  const guint partages = count_shared (complet);
  Signature *signature = dossier_complet_get_signature (complet, "collectivite");

  regle_note (self, VERDICT_OK, _("The employer is not informed, and nothing is made for it."));
  check_meetings (self, complet);
  if (signature != NULL && signature->le != CHAMP_ABSENT)
    regle_note (self, VERDICT_REFUS,
                _("The employer is not informed and has signed the agreement: take the signature "
                  "out, or say that it is informed."));
  if (partages > 0)
    regle_note (self, VERDICT_REFUS,
                ngettext ("The employer is not informed and %u paragraph is shared with it: take "
                          "it back.",
                          "The employer is not informed and %u paragraphs are shared with it: take "
                          "them back.", partages), partages);
  check_documents (self, complet);
  if (g_strcmp0 (complet->dossier->initiative, "employeur") == 0)
    regle_note (self, VERDICT_ALERTE,
                _("The employer asked for the assessment and is said not to be informed: check "
                  "one of the two."));
}

/* What is said in an entretien individuel stays between the agent and the conseiller. */
static void
check_individual (Regle          *self,
                  DossierComplet *complet)
{
  for (guint i = 0; i < complet->entretiens->len; i++)
    {
      Entretien *entretien = complet->entretiens->pdata[i];
      g_autofree char *date = regle_format_debut (entretien);

      if (g_strcmp0 (entretien->genre, "individuel") == 0 && entretien_counts (entretien) &&
          liste_has (entretien->presents, "collectivite"))
        regle_note (self, VERDICT_ALERTE,
                    _("The employer is among the people at the individual meeting of %s: take it "
                      "out, or change the kind of the meeting."), date);
    }
}

static void
check_informed (Regle          *self,
                DossierComplet *complet)
{
  const guint partages = count_shared (complet);

  if (partages == 0)
    regle_note (self, VERDICT_OK, _("Nothing of the summary is shared with the employer."));
  else
    regle_note (self, VERDICT_OK,
                ngettext ("%u paragraph of the summary is shared with the employer, as the "
                          "employee agreed.",
                          "%u paragraphs of the summary are shared with the employer, as the "
                          "employee agreed.", partages), partages);

  if (partages > 0 && prestation_requires_accord (complet->prestation) &&
      complet->dossier->accord_le == CHAMP_ABSENT)
    regle_note (self, VERDICT_REFUS,
                ngettext ("%u paragraph is shared with the employer and the employee’s consent is "
                          "not recorded: take it back, or record the consent.",
                          "%u paragraphs are shared with the employer and the employee’s consent "
                          "is not recorded: take them back, or record the consent.", partages),
                partages);
  check_individual (self, complet);
}

void
regle_confidentialite (Regle          *self,
                       DossierComplet *complet,
                       gint64          jour)
{
  const PrestationEnonces *enonces = complet->prestation->enonces;
  const PrestationEnonce *enonce = enonces->engagements_collectivite != NULL
                                     ? enonces->engagements_collectivite
                                     : enonces->employeur;

  regle_set_source (self, enonce != NULL ? enonce->source : NULL,
                    _("what is said in meetings stays between the employee and the adviser; the "
                      "employer receives only what the employee agreed to, paragraph by paragraph"));
  if (!regle_reads_fiche (self, JALONS_FICHE (complet->dossier), TYPE_DOSSIER,
                          "employeur_informe initiative accord_le") ||
      !regle_reads_all (self, complet, TYPE_ENTRETIEN, "genre statut debut presents") ||
      !regle_reads_all (self, complet, TYPE_SIGNATURE, "convention partie le") ||
      !regle_reads_all (self, complet, TYPE_SECTION, "partage_employeur") ||
      !regle_reads_all (self, complet, TYPE_DOCUMENT_FICHE, "genre destinataires"))
    return;

  if (complet->dossier->employeur_informe == CHAMP_ABSENT)
    regle_note (self, VERDICT_INCONNU,
                _("The dossier does not say whether the employer is informed: say it."));
  else if (complet->dossier->employeur_informe == 0)
    check_not_informed (self, complet);
  else
    check_informed (self, complet);
}
