/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/dossiers.h"

#include "operations/phases-private.h"

#include "base/jour.h"
#include "base/recherche.h"
#include "model/regle.h"

#include <glib/gi18n-lib.h>

/* "Nouveau dossier": its price, and all the rows that it begins with. */

static gboolean
is_blank (const char *texte)
{
  for (const char *p = texte; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static char *
strip (const char *texte)
{
  return is_blank (texte) ? NULL : g_strstrip (g_strdup (texte));
}

/* The employer that the user chose, or one of the same name that the base knows already. */
static gboolean
find_collectivite (Repository            *repository,
                   const NouveauDossier  *nouveau,
                   Collectivite         **collectivite,
                   GError               **error)
{
  g_autofree char *key = NULL;
  g_autoptr (GPtrArray) toutes = NULL;

  *collectivite = NULL;
  if (nouveau->collectivite != NULL)
    {
      *collectivite = (Collectivite *) repository_get (repository, TYPE_COLLECTIVITE,
                                                       nouveau->collectivite, error);
      return *collectivite != NULL;
    }
  if (is_blank (nouveau->collectivite_nom))
    return TRUE;

  key = recherche_key (nouveau->collectivite_nom);
  toutes = repository_list (repository, TYPE_COLLECTIVITE, error);
  for (guint i = 0; toutes != NULL && i < toutes->len; i++)
    {
      Collectivite *connue = toutes->pdata[i];
      g_autofree char *sienne = recherche_key (connue->nom);

      if (g_str_equal (key, sienne))
        {
          *collectivite = g_object_ref (connue);
          break;
        }
    }

  return toutes != NULL;
}

static void
conditions_of (const NouveauDossier *nouveau,
               Collectivite         *collectivite,
               TarifConditions      *conditions)
{
  gint64 affiliee = nouveau->collectivite_affiliee;
  gint64 convention = nouveau->fiphfp_collectivite;

  if (collectivite != NULL && affiliee == CHAMP_ABSENT)
    affiliee = collectivite->affiliee;
  if (collectivite != NULL && convention == CHAMP_ABSENT)
    convention = collectivite->convention_fiphfp;

  conditions->faits[TARIF_AFFILIEE] = tarif_fait_from_nombre (affiliee);
  conditions->faits[TARIF_SUIVI_CME] = tarif_fait_from_nombre (nouveau->suivi_cme);
  conditions->faits[TARIF_FIPHFP_CADRE] = tarif_fait_from_nombre (nouveau->fiphfp_cadre);
  conditions->faits[TARIF_FIPHFP_COLLECTIVITE] = tarif_fait_from_nombre (convention);
  conditions->faits[TARIF_FIPHFP_CONTRIBUTION] =
    tarif_fait_from_nombre (nouveau->fiphfp_contribution);
}

static Prestation *
find_prestation (Repository  *repository,
                 const char  *code,
                 GError     **error)
{
  if (code == NULL)
    {
      g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID,
                           _("Choose a service first."));
      return NULL;
    }

  return repository_get_prestation (repository, code, CHAMP_ABSENT, error);
}

/**
 * dossiers_price:
 * @nouveau: what is known so far of a dossier to come; only its prestation is required
 * @reponse: (out caller-allocates): the price on the day of the demande (today where it is not
 *   known yet), with its rule, or what is missing; clear it
 *
 * The price of a dossier before it exists (prestations, "Prices with dates and conditions").
 *
 * Returns: %FALSE with @error only where the base cannot answer: a refusal is an answer
 */
gboolean
dossiers_price (Repository            *repository,
                const NouveauDossier  *nouveau,
                TarifReponse          *reponse,
                GError               **error)
{
  g_autoptr (Prestation) prestation = find_prestation (repository, nouveau->prestation, error);
  g_autoptr (Collectivite) collectivite = NULL;
  TarifConditions conditions = { 0 };

  if (prestation == NULL || !find_collectivite (repository, nouveau, &collectivite, error))
    return FALSE;

  conditions_of (nouveau, collectivite, &conditions);
  prestation_find_tarif (prestation,
                         nouveau->demande_le != CHAMP_ABSENT ? nouveau->demande_le : jour_today (),
                         &conditions, reponse);
  return TRUE;
}

static Fiche *
add_service (Operation *operation,
             GType      type)
{
  Fiche *fiche = g_object_new (type, NULL);

  g_ptr_array_add (operation->ecrites, fiche);
  return fiche;
}

static Fiche *
make_agent (Operation            *operation,
            const NouveauDossier *nouveau)
{
  Fiche *agent = add_service (operation, TYPE_AGENT);
  g_autofree char *nom = strip (nouveau->nom);
  g_autofree char *prenom = strip (nouveau->prenom);

  fiche_set_discret (agent, !nouveau->employeur_informe);
  champ_set_texte (agent, "nom", nom);
  champ_set_texte (agent, "prenom", prenom);
  champ_set_texte (agent, "civilite", nouveau->civilite);
  champ_set_nombre (agent, "francais_lu_ecrit", nouveau->francais_lu_ecrit);

  return agent;
}

static Fiche *
make_collectivite (Operation            *operation,
                   const NouveauDossier *nouveau)
{
  Fiche *collectivite = add_service (operation, TYPE_COLLECTIVITE);
  g_autofree char *nom = strip (nouveau->collectivite_nom);

  champ_set_texte (collectivite, "nom", nom);
  champ_set_nombre (collectivite, "affiliee", nouveau->collectivite_affiliee);
  champ_set_texte (collectivite, "territoire", nouveau->collectivite_territoire);

  return collectivite;
}

static void
fill_dossier (Fiche                *dossier,
              const NouveauDossier *nouveau,
              const Prestation     *prestation,
              const TarifReponse   *prix)
{
  champ_set_texte (dossier, "prestation", prestation->code);
  champ_set_nombre (dossier, "prestation_version", prestation->version);
  champ_set_texte (dossier, "statut", "demande");
  champ_set_texte (dossier, "conseiller", nouveau->conseiller);
  champ_set_texte (dossier, "initiative", nouveau->initiative);
  champ_set_texte (dossier, "motif", nouveau->motif);
  champ_set_nombre (dossier, "demande_le", nouveau->demande_le);
  champ_set_nombre (dossier, "prescription_le", nouveau->prescription_le);
  champ_set_nombre (dossier, "accord_le", nouveau->accord_le);
  champ_set_texte (dossier, "accord_comment", nouveau->accord_comment);
  champ_set_nombre (dossier, "employeur_informe", nouveau->employeur_informe ? 1 : 0);
  champ_set_nombre (dossier, "suivi_cme", nouveau->suivi_cme);
  champ_set_nombre (dossier, "fiphfp_cadre", nouveau->fiphfp_cadre);
  champ_set_nombre (dossier, "fiphfp_collectivite", nouveau->fiphfp_collectivite);
  champ_set_nombre (dossier, "fiphfp_contribution", nouveau->fiphfp_contribution);
  champ_set_nombre (dossier, "devis_montant_centimes", nouveau->devis_montant_centimes);
  champ_set_texte (dossier, "devis_justification", nouveau->devis_justification);
  champ_set_texte (dossier, "territoire_derogation", nouveau->territoire_derogation);
  champ_set_texte (dossier, "francais_derogation", nouveau->francais_derogation);
  champ_set_nombre (dossier, "prix_centimes", prix->montant_centimes);
  champ_set_texte (dossier, "prix_regle", prix->regle);
  if (prestation->modes != NULL && prestation->modes->codes != NULL)
    champ_set_texte (dossier, "mode", prestation->modes->codes[0]);
}

static gboolean
check_nouveau (const NouveauDossier  *nouveau,
               GError               **error)
{
  const char *manque = NULL;

  if (is_blank (nouveau->nom))
    manque = _("The employee’s surname is required.");
  else if (nouveau->collectivite == NULL && is_blank (nouveau->collectivite_nom))
    manque = _("The employer is required.");
  else if (nouveau->demande_le == CHAMP_ABSENT)
    manque = _("The date of the request is required.");
  if (manque == NULL)
    return TRUE;

  return operation_refuse (error, OPERATIONS_ERROR_INVALID, manque);
}

/* What is learnt of an employer that the base knows already. */
static Fiche *
name_territoire (Operation    *operation,
                 Collectivite *connue,
                 const char   *territoire)
{
  Fiche *collectivite = fiche_copy (JALONS_FICHE (connue));

  g_ptr_array_add (operation->ecrites, collectivite);
  champ_set_texte (collectivite, "territoire", territoire);

  return collectivite;
}

static Fiche *
begin_dossier (Operation            *operation,
               const NouveauDossier *nouveau,
               const Prestation     *prestation,
               const TarifReponse   *prix)
{
  Fiche *dossier = add_service (operation, TYPE_DOSSIER);
  g_autofree char *ref = NULL;
  gint annee;

  operation->dossier = dossier_complet_new ();
  dossier_complet_add (operation->dossier, dossier);
  jour_to_ymd (nouveau->demande_le, &annee, NULL, NULL);
  ref = repository_next_reference (operation->repository, annee);
  champ_set_texte (dossier, "ref", ref);
  fiche_set_discret (dossier, !nouveau->employeur_informe);
  fill_dossier (dossier, nouveau, prestation, prix);

  return dossier;
}

/**
 * dossiers_find_territoire:
 * @nouveau: what is typed so far
 *
 * Returns: (transfer full) (nullable): the territory of the employer, where the base knows it
 */
char *
dossiers_find_territoire (Repository           *repository,
                          const NouveauDossier *nouveau)
{
  g_autoptr (Collectivite) connue = NULL;

  if (!find_collectivite (repository, nouveau, &connue, NULL) || connue == NULL ||
      is_blank (connue->territoire))
    return NULL;

  return g_strdup (connue->territoire);
}

/* What a rule says before a dossier begins is worth a sentence where something is to be done or
 * was decided; the day of the first appointment always is. */
static gboolean
is_worth_saying (const Regle          *regle,
                 const Prestation     *prestation,
                 const NouveauDossier *nouveau)
{
  if (g_str_equal (regle->code, "premier_rdv"))
    return prestation->premier_rdv != NULL;
  if (g_str_equal (regle->code, "confidentialite"))
    return regle->verdict != VERDICT_OK;
  if (g_str_equal (regle->code, "territoire"))
    return regle->verdict == VERDICT_REFUS || !is_blank (nouveau->territoire_derogation);
  if (g_str_equal (regle->code, "prerequis_francais"))
    return regle->verdict == VERDICT_REFUS || !is_blank (nouveau->francais_derogation);

  return FALSE;
}

/* A rule that was overridden keeps its place: its reason is being typed there. */
static Verdict
get_rank (const Regle *regle)
{
  if (g_str_equal (regle->code, "territoire") || g_str_equal (regle->code, "prerequis_francais"))
    return VERDICT_REFUS;

  return regle->verdict;
}

static gint
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  return (gint) get_rank (*(Regle **) b) - (gint) get_rank (*(Regle **) a);
}

static DossierComplet *
imagine (const NouveauDossier *nouveau,
         Collectivite         *connue,
         Prestation           *prestation)
{
  const TarifReponse sans_prix = TARIF_REPONSE_INIT;
  g_autoptr (Fiche) dossier = g_object_new (TYPE_DOSSIER, NULL);
  g_autoptr (Fiche) agent = g_object_new (TYPE_AGENT, NULL);
  g_autoptr (Fiche) collectivite =
    connue != NULL ? fiche_copy (JALONS_FICHE (connue)) : g_object_new (TYPE_COLLECTIVITE, NULL);
  DossierComplet *complet = dossier_complet_new ();

  fill_dossier (dossier, nouveau, prestation, &sans_prix);
  champ_set_nombre (agent, "francais_lu_ecrit", nouveau->francais_lu_ecrit);
  if (nouveau->collectivite_territoire != NULL)
    champ_set_texte (collectivite, "territoire", nouveau->collectivite_territoire);
  dossier_complet_add (complet, dossier);
  dossier_complet_add (complet, agent);
  dossier_complet_add (complet, collectivite);
  complet->prestation = prestation_ref (prestation);

  return complet;
}

/**
 * dossiers_check:
 * @nouveau: what is typed so far of a dossier to come
 *
 * What the rules would say today of a dossier like this: the same rules that hold once it exists
 * (prestations, rules 2, 7 and 8). The price and the accord have their own answer.
 *
 * Returns: (transfer full) (nullable) (element-type Regle): those that have something to say, the
 *   most blocking first; %NULL where there is no such prestation
 */
GPtrArray *
dossiers_check (Repository           *repository,
                const NouveauDossier *nouveau)
{
  g_autoptr (Prestation) prestation = find_prestation (repository, nouveau->prestation, NULL);
  g_autoptr (Collectivite) connue = NULL;
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (GPtrArray) regles = NULL;

  if (prestation == NULL || !find_collectivite (repository, nouveau, &connue, NULL))
    return NULL;

  complet = imagine (nouveau, connue, prestation);
  complet->centre = repository_get_centre (repository);
  regles = regles_check (complet, jour_today ());
  for (guint i = regles->len; i > 0; i--)
    if (!is_worth_saying (regles->pdata[i - 1], prestation, nouveau))
      g_ptr_array_remove_index (regles, i - 1);
  g_ptr_array_sort (regles, compare_ranks);

  return g_steal_pointer (&regles);
}

/**
 * dossiers_create:
 * @nouveau: what "Nouveau dossier" asks
 *
 * Creates a dossier with statut "demande", its next reference, its agent, its employer where the
 * base does not know it, the phases and objectives of its prestation and the convention to sign.
 * It keeps the price of the day of its demande. Where the employer is not informed all of it is
 * confidential.
 *
 * Returns: (transfer full) (nullable): the uuid of the dossier
 */
char *
dossiers_create (Repository            *repository,
                 const NouveauDossier  *nouveau,
                 GError               **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_auto (TarifReponse) prix = TARIF_REPONSE_INIT;
  g_autoptr (Prestation) prestation = NULL;
  g_autoptr (Collectivite) connue = NULL;
  Fiche *dossier, *collectivite;

  if (!check_nouveau (nouveau, error) || !dossiers_price (repository, nouveau, &prix, error) ||
      !find_collectivite (repository, nouveau, &connue, error))
    return NULL;
  prestation = find_prestation (repository, nouveau->prestation, error);
  if (prestation == NULL || !operation_begin (&operation, repository, "dossier-nouveau", error))
    return NULL;

  if (connue == NULL)
    collectivite = make_collectivite (&operation, nouveau);
  else if (nouveau->collectivite_territoire != NULL)
    collectivite = name_territoire (&operation, connue, nouveau->collectivite_territoire);
  else
    collectivite = JALONS_FICHE (connue);
  dossier = begin_dossier (&operation, nouveau, prestation, &prix);
  champ_set_texte (dossier, "agent", fiche_get_uuid (make_agent (&operation, nouveau)));
  champ_set_texte (dossier, "collectivite", fiche_get_uuid (collectivite));
  for (guint i = 0; i < prestation->phases->len; i++)
    phases_add (&operation, prestation->phases->pdata[i], i);
  if (prestation->convention != NULL)
    champ_set_texte (operation_add (&operation, TYPE_CONVENTION), "genre", "tripartite");

  if (!operation_commit (&operation, error))
    return NULL;

  return g_strdup (fiche_get_uuid (dossier));
}
