/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/filtres.h"

#include "model/codes.h"
#include "model/parcours.h"
#include "model/statuts.h"
#include "operations/reglages.h"

#define CLE_REGLAGE "dossiers.filtres"

static const char * const ordres[] = {
  [APERCU_ORDRE_ECHEANCE] = "echeance",
  [APERCU_ORDRE_NOM] = "nom",
  [APERCU_ORDRE_REFERENCE] = "reference",
  [APERCU_ORDRE_ENTRETIEN] = "entretien",
  [APERCU_ORDRE_STATUT] = "statut",
  [APERCU_ORDRE_MODIFICATION] = "modification",
  [APERCU_ORDRE_COLLECTIVITE] = "collectivite",
  [APERCU_ORDRE_PRESTATION] = "prestation",
  [APERCU_ORDRE_CONSEILLER] = "conseiller",
  [APERCU_ORDRE_DEMANDE] = "demande",
  [APERCU_ORDRE_PRIX] = "prix",
};

/**
 * filtres_ordre_get_code:
 *
 * Returns: the word that names @ordre in an action and in a base
 */
const char *
filtres_ordre_get_code (ApercuOrdre ordre)
{
  g_return_val_if_fail ((guint) ordre < G_N_ELEMENTS (ordres), NULL);

  return ordres[ordre];
}

/**
 * filtres_ordre_from_code:
 * @code: (nullable): a word of filtres_ordre_get_code()
 *
 * Returns: its order; by échéance when there is no such word
 */
ApercuOrdre
filtres_ordre_from_code (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (ordres); i++)
    if (g_strcmp0 (ordres[i], code) == 0)
      return (ApercuOrdre) i;

  return APERCU_ORDRE_ECHEANCE;
}

/**
 * filtres_get_convention:
 * @statut: of filters
 *
 * Returns: (nullable): what the conventions wait for where @statut is FILTRE_STATUT_A_IMPRIMER or
 *   FILTRE_STATUT_SIGNATURES, one of parcours_get_convention_wait()
 */
const char *
filtres_get_convention (const char *statut)
{
  if (g_str_equal (statut, FILTRE_STATUT_A_IMPRIMER))
    return PARCOURS_CONVENTION_A_ENVOYER;
  if (g_str_equal (statut, FILTRE_STATUT_SIGNATURES))
    return PARCOURS_CONVENTION_SIGNATURES;

  return NULL;
}

/**
 * filtres_new:
 * @conseiller: (nullable): the name of who uses the base
 *
 * Returns: (transfer full): what a first look shows: one's own dossiers that are open
 */
Filtres *
filtres_new (const char *conseiller)
{
  Filtres *self = g_new0 (Filtres, 1);

  self->conseiller = g_strdup (conseiller);
  self->texte = g_strdup ("");
  self->miens = conseiller != NULL;
  self->statut = g_strdup (FILTRE_STATUT_OUVERTS);
  self->prestation = g_strdup ("");
  self->ordre = APERCU_ORDRE_ECHEANCE;
  self->colonnes = DOSSIER_COLONNES_PAR_DEFAUT;

  return self;
}

/**
 * filtres_free:
 *
 * Frees @self.
 */
void
filtres_free (Filtres *self)
{
  if (self == NULL)
    return;

  g_free (self->texte);
  g_free (self->conseiller);
  g_free (self->statut);
  g_free (self->prestation);
  g_free (self);
}

/**
 * filtres_clear:
 *
 * Lets every dossier through; the order stays.
 */
void
filtres_clear (Filtres *self)
{
  g_free (self->texte);
  g_free (self->statut);
  g_free (self->prestation);
  self->texte = g_strdup ("");
  self->statut = g_strdup (FILTRE_STATUT_TOUS);
  self->prestation = g_strdup ("");
  self->miens = FALSE;
  self->en_retard = FALSE;
}

static char *
print (Filtres  *self,
       gboolean  avec_texte)
{
  GVariantDict dict;
  g_autoptr (GVariant) variant = NULL;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "miens", "b", self->miens);
  g_variant_dict_insert (&dict, "statut", "s", self->statut);
  g_variant_dict_insert (&dict, "prestation", "s", self->prestation);
  g_variant_dict_insert (&dict, "en_retard", "b", self->en_retard);
  g_variant_dict_insert (&dict, "groupes", "b", self->par_groupe);
  g_variant_dict_insert (&dict, "envers", "b", self->decroissant);
  g_variant_dict_insert (&dict, "colonnes", "u", self->colonnes);
  g_variant_dict_insert (&dict, "ordre", "s", filtres_ordre_get_code (self->ordre));
  if (avec_texte)
    g_variant_dict_insert (&dict, "texte", "s", self->texte);
  variant = g_variant_ref_sink (g_variant_dict_end (&dict));

  return g_variant_print (variant, TRUE);
}

/**
 * filtres_print:
 *
 * Returns: (transfer full): @self as text to keep, but for what was typed
 */
char *
filtres_print (Filtres *self)
{
  return print (self, FALSE);
}

/**
 * filtres_print_whole:
 *
 * Returns: (transfer full): @self as text to keep under a name, with what was typed
 */
char *
filtres_print_whole (Filtres *self)
{
  return print (self, TRUE);
}

static void
take_texte (GVariantDict *dict,
            const char   *cle,
            char        **texte)
{
  g_autofree char *lu = NULL;

  if (!g_variant_dict_lookup (dict, cle, "s", &lu))
    return;

  g_free (*texte);
  *texte = g_steal_pointer (&lu);
}

static gboolean
is_statut (const char *statut)
{
  for (const CodeLibelle *code = codes_statut_dossier; code->code != NULL; code++)
    if (g_str_equal (code->code, statut))
      return TRUE;

  return g_str_equal (statut, FILTRE_STATUT_OUVERTS) || g_str_equal (statut, FILTRE_STATUT_TOUS) ||
         filtres_get_convention (statut) != NULL;
}

/**
 * filtres_parse:
 * @texte: (nullable): what filtres_print() wrote, maybe another version of it
 *
 * Takes what can be read in @texte and leaves the rest of @self as it is.
 */
void
filtres_parse (Filtres    *self,
               const char *texte)
{
  g_autoptr (GVariant) variant = NULL;
  g_autofree char *ordre = NULL;
  g_autofree char *avant = NULL;
  GVariantDict dict;

  if (texte == NULL)
    return;
  variant = g_variant_parse (G_VARIANT_TYPE_VARDICT, texte, NULL, NULL, NULL);
  if (variant == NULL)
    return;

  avant = g_strdup (self->statut);
  g_variant_dict_init (&dict, variant);
  g_variant_dict_lookup (&dict, "miens", "b", &self->miens);
  g_variant_dict_lookup (&dict, "en_retard", "b", &self->en_retard);
  g_variant_dict_lookup (&dict, "groupes", "b", &self->par_groupe);
  g_variant_dict_lookup (&dict, "envers", "b", &self->decroissant);
  if (g_variant_dict_lookup (&dict, "colonnes", "u", &self->colonnes))
    self->colonnes &= DOSSIER_COLONNES_TOUTES;
  take_texte (&dict, "texte", &self->texte);
  take_texte (&dict, "statut", &self->statut);
  take_texte (&dict, "prestation", &self->prestation);
  if (g_variant_dict_lookup (&dict, "ordre", "s", &ordre))
    self->ordre = filtres_ordre_from_code (ordre);
  g_variant_dict_clear (&dict);

  self->miens = self->miens && self->conseiller != NULL;
  if (!is_statut (self->statut))
    {
      g_free (self->statut);
      self->statut = g_steal_pointer (&avant);
    }
}

/**
 * filtres_apply:
 * @jour: the day that counts as today
 * @liste: what shows the dossiers
 *
 * Asks @liste for the dossiers that @self lets through.
 */
void
filtres_apply (Filtres     *self,
               gint64       jour,
               ApercuListe *liste)
{
  g_autoptr (GPtrArray) statuts = g_ptr_array_new ();
  ApercuFiltre filtre = { .jour = jour, .ordre = self->ordre, .en_retard = self->en_retard,
                          .par_groupe = self->par_groupe, .decroissant = self->decroissant,
                          .convention = filtres_get_convention (self->statut) };

  if (g_str_equal (self->statut, FILTRE_STATUT_OUVERTS))
    {
      for (const CodeLibelle *code = codes_statut_dossier; code->code != NULL; code++)
        if (statut_is_open (code->code))
          g_ptr_array_add (statuts, (gpointer) code->code);
    }
  else if (filtre.convention == NULL && !g_str_equal (self->statut, FILTRE_STATUT_TOUS))
    {
      g_ptr_array_add (statuts, self->statut);
    }
  g_ptr_array_add (statuts, NULL);

  if (statuts->len > 1)
    filtre.statuts = (const char * const *) statuts->pdata;
  if (*self->texte != '\0')
    filtre.texte = self->texte;
  if (*self->prestation != '\0')
    filtre.prestation = self->prestation;
  if (self->miens)
    filtre.conseiller = self->conseiller;

  apercu_liste_set_filtre (liste, &filtre);
}

/**
 * filtres_load:
 *
 * Takes what filtres_save() left in the base.
 */
void
filtres_load (Filtres    *self,
              Repository *repository)
{
  g_autofree char *valeur = reglages_read (repository, CLE_REGLAGE);

  filtres_parse (self, valeur);
}

/**
 * filtres_save:
 *
 * Keeps @self in the sealed base, but for what was typed.
 *
 * Returns: %FALSE with @error when the base refused
 */
gboolean
filtres_save (Filtres     *self,
              Repository  *repository,
              GError     **error)
{
  g_autofree char *valeur = filtres_print (self);

  return reglages_write (repository, CLE_REGLAGE, valeur, error);
}

/**
 * filtres_save_premices:
 * @liste: what the filters show
 *
 * Keeps which rows of a long list come first, so that the next opening begins with them.
 *
 * Returns: %FALSE with @error when the base refused
 */
gboolean
filtres_save_premices (ApercuListe  *liste,
                       Repository   *repository,
                       GError      **error)
{
  g_autofree char *premices = apercu_liste_print_premices (liste);

  return premices == NULL || reglages_write (repository, APERCU_LISTE_PREMICES, premices, error);
}
