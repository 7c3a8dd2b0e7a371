/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/annuaire-csv.h"

#include "base/jour.h"
#include "base/recherche.h"
#include "base/siret.h"
#include "model/tables.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a table of contacts holds that is no field of a contact: the employer, whom only the base knows,
 * and a first name, which is put before the name. They have no number. */
static const Champ a_cote[] = {
  { 0, "employeur", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Employer"), NULL, 0 },
  { 0, "siret", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("SIRET of the employer"), NULL, 0 },
  { 0, "prenom", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("First name"), NULL, 0 },
};

/* How an employer is called by other programs, where it is the record and where it is somebody's. */
static const char * const noms_employeurs[] = {
  "collectivite", "employeur", "raison sociale", "denomination", "libelle", "nom de la collectivite",
  "nom collectivite", "etablissement", "organisme", NULL
};

/* A contact has one name, with the first name in it. */
static const char * const noms_personnes[] = {
  "contact", "nom du contact", "interlocuteur", "nom prenom", "nom et prenom", "prenom nom",
  "prenom et nom", NULL
};

/* What the columns of other programs are called; keys of recherche_key(). */
static const struct
{
  const char *titre;
  const char *champ;
} synonymes[] = {
  { "nom de famille", "nom" }, { "nom d usage", "nom" }, { "nom usuel", "nom" },
  { "prenoms", "prenom" }, { "prenom du contact", "prenom" },
  { "titre", "civilite" }, { "civ", "civilite" }, { "sexe", "civilite" },
  { "date de naissance", "naissance_le" }, { "naissance", "naissance_le" }, { "ne le", "naissance_le" },
  { "nee le", "naissance_le" }, { "ne e le", "naissance_le" }, { "position", "statut" },
  { "cat", "categorie" }, { "cadre d emplois", "cadre_emplois" }, { "cadre d emploi", "cadre_emplois" },
  { "poste", "fonction" }, { "emploi", "fonction" }, { "metier", "fonction" },
  { "direction", "service" }, { "fonction", "qualite" }, { "poste", "qualite" },
  { "emploi", "qualite" }, { "titre", "qualite" }, { "type de contact", "role" },
  { "type", "role" }, { "email", "courriel" }, { "e mail", "courriel" }, { "mail", "courriel" },
  { "adresse mail", "courriel" }, { "adresse e mail", "courriel" }, { "adresse email", "courriel" },
  { "adresse electronique", "courriel" }, { "mel", "courriel" }, { "tel", "telephone" },
  { "portable", "telephone" }, { "mobile", "telephone" }, { "n de telephone", "telephone" },
  { "adresse postale", "adresse" }, { "rue", "adresse" }, { "voie", "adresse" },
  { "cp", "code_postal" }, { "ville", "commune" }, { "n siret", "siret" },
  { "no siret", "siret" }, { "siret collectivite", "siret" }, { "siret employeur", "siret" },
  { "numero siret", "siret" }, { "numero de siret", "siret" },
  { "categorie juridique", "type" }, { "affilie", "affiliee" }, { "affiliee au centre", "affiliee" },
  { "affiliation", "affiliee" }, { "secteur", "territoire" },
};

/* Words for codes, besides the code and its label. */
static const struct
{
  const char *champ;
  const char *mot;
  const char *code;
} mots[] = {
  { "civilite", "madame", "Mme" }, { "civilite", "f", "Mme" }, { "civilite", "femme", "Mme" },
  { "civilite", "monsieur", "M." }, { "civilite", "m", "M." }, { "civilite", "mr", "M." },
  { "civilite", "h", "M." }, { "civilite", "homme", "M." }, { "statut", "cdd", "contractuel" },
  { "statut", "cdi", "contractuel" }, { "type", "mairie", "commune" }, { "type", "ville", "commune" },
  { "role", "drh", "rh" }, { "role", "grh", "rh" }, { "role", "personnel", "rh" },
  { "role", "signature", "signataire" }, { "role", "maire", "elu" }, { "role", "elue", "elu" },
};

static gboolean
is_beside (const Champ *champ)
{
  return champ->numero == 0;
}

/**
 * annuaire_csv_list_champs:
 * @type: %TYPE_AGENT, %TYPE_COLLECTIVITE or %TYPE_CONTACT
 *
 * Lists what a table may hold: the fields that the secretariat may read. A file leaves the base in
 * clear. The table of contacts also tells each one's employer.
 *
 * Returns: (transfer full) (element-type Champ): fields
 */
GPtrArray *
annuaire_csv_list_champs (GType type)
{
  const FicheTable *table = fiche_type_get_table (type);
  GPtrArray *champs = g_ptr_array_new ();

  for (guint i = 0; type == TYPE_CONTACT && i < G_N_ELEMENTS (a_cote); i++)
    g_ptr_array_add (champs, (gpointer) &a_cote[i]);
  for (guint i = 0; i < table->n_champs; i++)
    {
      const Champ *champ = &table->champs[i];

      /* Two people of one name are told apart by their birth: it may be read, never written. */
      if ((champ->flags & CHAMP_INTERNE) == 0 &&
          (champ->espace == 0 || g_str_equal (champ->nom, "naissance_le")))
        g_ptr_array_add (champs, (gpointer) champ);
    }

  return champs;
}

static gboolean
is_named (GType        type,
          const Champ *champ,
          const char  *cle)
{
  const char *employeur = type == TYPE_COLLECTIVITE ? "nom" : type == TYPE_CONTACT ? "employeur" : "";
  g_autofree char *nom = recherche_key (champ->nom);
  g_autofree char *libelle = recherche_key (_(champ->libelle));

  if (g_str_equal (cle, nom) || g_str_equal (cle, libelle))
    return TRUE;
  if (g_str_equal (champ->nom, employeur) && g_strv_contains (noms_employeurs, cle))
    return TRUE;
  if (type == TYPE_CONTACT && g_str_equal (champ->nom, "nom") && g_strv_contains (noms_personnes, cle))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (synonymes); i++)
    if (g_str_equal (synonymes[i].champ, champ->nom) && g_str_equal (synonymes[i].titre, cle))
      return TRUE;

  return FALSE;
}

/**
 * annuaire_csv_guess:
 *
 * Finds which field each column is, by its header; a field is in one column only.
 *
 * Returns: (transfer full): one for each column; %NULL where it is not known
 */
const Champ **
annuaire_csv_guess (GType           type,
                    const CsvTable *table)
{
  g_autoptr (GPtrArray) champs = annuaire_csv_list_champs (type);
  const Champ **colonnes = g_new0 (const Champ *, table->n_colonnes + 1);

  for (guint i = 0; i < table->n_colonnes; i++)
    {
      g_autofree char *cle = recherche_key (table->entetes[i]);

      for (guint j = 0; j < champs->len && colonnes[i] == NULL; j++)
        if (is_named (type, champs->pdata[j], cle))
          {
            colonnes[i] = champs->pdata[j];
            g_ptr_array_remove_index (champs, j);
          }
    }

  return colonnes;
}

/* Values */

static const char *
find_code (const Champ *champ,
           const char  *texte)
{
  g_autofree char *cle = recherche_key (texte);

  for (const CodeLibelle *code = champ->codes; code->code != NULL; code++)
    {
      g_autofree char *sien = recherche_key (code->code);
      g_autofree char *libelle = recherche_key (_(code->libelle));

      if (g_str_equal (cle, sien) || g_str_equal (cle, libelle))
        return code->code;
    }
  for (guint i = 0; i < G_N_ELEMENTS (mots); i++)
    if (g_str_equal (mots[i].champ, champ->nom) && g_str_equal (mots[i].mot, cle) &&
        champ_accepts_code (champ, mots[i].code))
      return mots[i].code;

  return NULL;
}

static gint64
find_boolean (const char *texte)
{
  static const char * const oui[] = { "oui", "o", "1", "x", "vrai", "true", "yes", NULL };
  static const char * const non[] = { "non", "n", "0", "faux", "false", "no", NULL };
  g_autofree char *cle = recherche_key (texte);

  return g_strv_contains (oui, cle) ? 1 : g_strv_contains (non, cle) ? 0 : CHAMP_ABSENT;
}

/* 24/11/1975, 24-11-1975, 24.11.1975 or 1975-11-24 */
static gint64
find_day (const char *texte)
{
  g_auto (GStrv) parts = g_strsplit_set (texte, "/-. ", 4);
  guint64 nombres[3];
  gint64 jour;

  if (g_strv_length (parts) < 3)
    return CHAMP_ABSENT;
  for (guint i = 0; i < G_N_ELEMENTS (nombres); i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, 1, 9999, &nombres[i], NULL))
      return CHAMP_ABSENT;
  if (nombres[0] < 1000)
    {
      const guint64 annee = nombres[2];

      nombres[2] = nombres[0];
      nombres[0] = annee;
    }
  if (nombres[0] < 1900 || nombres[1] > 12 || nombres[2] > 31)
    return CHAMP_ABSENT;
  {
    g_autofree char *iso = g_strdup_printf ("%04u-%02u-%02u", (guint) nombres[0],
                                            (guint) nombres[1], (guint) nombres[2]);

    return jour_parse_iso (iso, &jour) ? jour : CHAMP_ABSENT;
  }
}

static gboolean
store_number (Fiche       *fiche,
              const Champ *champ,
              gint64       valeur)
{
  fiche_set_nombre (fiche, champ, valeur);

  return valeur != CHAMP_ABSENT;
}

static gboolean
store_siret (Fiche       *fiche,
             const Champ *champ,
             const char  *texte)
{
  g_autofree char *siret = siret_normalise (texte);

  if (!is_beside (champ))
    fiche_set_texte (fiche, champ, siret);

  return siret_check (siret) == SIRET_VALIDE;
}

static gboolean
store (Fiche       *fiche,
       const Champ *champ,
       const char  *texte)
{
  switch (champ->type)
    {
    case CHAMP_CODE:
      fiche_set_texte (fiche, champ, find_code (champ, texte));
      return fiche_get_texte (fiche, champ) != NULL;
    case CHAMP_BOOLEEN:
      return store_number (fiche, champ, find_boolean (texte));
    case CHAMP_DATE:
      return store_number (fiche, champ, find_day (texte));
    default:
      if (g_str_equal (champ->nom, "siret"))
        return store_siret (fiche, champ, texte);
      if (!is_beside (champ))
        fiche_set_texte (fiche, champ, texte);
      return TRUE;
    }
}

static char *
make_fault (const Champ *champ,
            const char  *texte)
{
  if (!g_str_equal (champ->nom, "siret"))
    return g_strdup_printf (_("“%s” is not possible for “%s”"), texte, _(champ->libelle));
  if (siret_check (texte) == SIRET_CLE)
    return g_strdup_printf (_("one digit of the SIRET “%s” is wrong"), texte);

  return g_strdup_printf (_("“%s” is no SIRET, which has fourteen digits"), texte);
}

/**
 * annuaire_csv_find:
 * @colonnes: the field of each column, %NULL for those that are left out
 * @champ: the name of a field, or "employeur" or "siret" in a table of contacts
 *
 * Returns: (transfer none) (nullable): what a line says of it, where it says something
 */
const char *
annuaire_csv_find (const Champ * const *colonnes,
                   const CsvTable      *table,
                   const CsvLigne      *ligne,
                   const char          *champ)
{
  for (guint i = 0; i < table->n_colonnes; i++)
    if (colonnes[i] != NULL && g_str_equal (colonnes[i]->nom, champ))
      return *ligne->cellules[i] != '\0' ? ligne->cellules[i] : NULL;

  return NULL;
}

/* A contact has one name, as one writes it on a letter. */
static void
join_names (Fiche      *fiche,
            const char *prenom)
{
  const Contact *contact = JALONS_IS_CONTACT (fiche) ? JALONS_CONTACT (fiche) : NULL;
  g_autofree char *nom = NULL;

  if (contact == NULL || prenom == NULL || contact->nom == NULL)
    return;
  nom = g_strdup_printf ("%s %s", prenom, contact->nom);
  g_object_set (fiche, "nom", nom, NULL);
}

/* What only the base can tell, as whose contact somebody is, is not asked of a file. */
static const Champ *
find_missing (Fiche *fiche)
{
  const FicheTable *table = fiche_get_table (fiche);

  for (guint i = 0; i < table->n_champs; i++)
    if ((table->champs[i].flags & (CHAMP_REQUIS | CHAMP_INTERNE)) == CHAMP_REQUIS &&
        fiche_is_absent (fiche, &table->champs[i]))
      return &table->champs[i];

  return NULL;
}

/**
 * annuaire_csv_read:
 * @colonnes: the field of each column, %NULL for those that are left out
 * @faute: (out): why the line cannot be taken, translated; %NULL where it can
 *
 * Reads a line of a table. Its first fault is told; what is right is read all the same. A contact is
 * nobody's yet: annuaire_csv_find() says what the file tells of the employer.
 *
 * Returns: (transfer full): a new record
 */
Fiche *
annuaire_csv_read (GType                 type,
                   const Champ * const  *colonnes,
                   const CsvTable       *table,
                   const CsvLigne       *ligne,
                   char                **faute)
{
  Fiche *fiche = g_object_new (type, NULL);
  const Champ *manquant;

  *faute = g_strdup (ligne->faute);
  for (guint i = 0; i < table->n_colonnes; i++)
    {
      const char *texte = ligne->cellules[i];

      if (colonnes[i] != NULL && *texte != '\0' && !store (fiche, colonnes[i], texte) &&
          *faute == NULL)
        *faute = make_fault (colonnes[i], texte);
    }
  join_names (fiche, annuaire_csv_find (colonnes, table, ligne, "prenom"));
  manquant = find_missing (fiche);
  if (manquant != NULL && *faute == NULL)
    *faute = g_strdup_printf (_("“%s” is missing"), _(manquant->libelle));

  return fiche;
}

static char *
format_value (Fiche       *fiche,
              const Champ *champ)
{
  if (fiche_is_absent (fiche, champ))
    return NULL;
  if (champ->type == CHAMP_CODE)
    return g_strdup (code_libelle_find (champ->codes, fiche_get_texte (fiche, champ)));
  if (champ->type == CHAMP_BOOLEEN)
    return g_strdup (fiche_get_nombre (fiche, champ) != 0 ? "oui" : "non");

  return g_strdup (fiche_get_texte (fiche, champ));
}

static char *
format_employer (const Collectivite *employeur,
                 const Champ        *champ)
{
  return g_strdup (g_str_equal (champ->nom, "siret") ? employeur->siret : employeur->nom);
}

/* (transfer full): what is written, in the order of the columns; what is read from no record is not. */
static GPtrArray *
list_columns (GType type)
{
  GPtrArray *champs = annuaire_csv_list_champs (type);

  for (guint i = champs->len; i > 0; i--)
    {
      const Champ *champ = champs->pdata[i - 1];

      if (champ->espace != 0 || (is_beside (champ) && g_str_equal (champ->nom, "prenom")))
        g_ptr_array_remove_index (champs, i - 1);
    }

  return champs;
}

/**
 * annuaire_csv_write:
 * @fiches: (element-type Fiche): records; the discreet ones are left out
 * @employeurs: (element-type Collectivite) (nullable): of contacts, the employer of each
 *
 * Writes a directory as spreadsheets open it in France: UTF-8 with a mark, semicolons, a header. What
 * only the conseillers may read is not in it.
 *
 * Returns: (transfer full): the file
 */
GBytes *
annuaire_csv_write (GType      type,
                    GPtrArray *fiches,
                    GPtrArray *employeurs)
{
  g_autoptr (GPtrArray) champs = list_columns (type);
  GString *csv = g_string_new ("\357\273\277");

  g_return_val_if_fail ((employeurs != NULL) == (type == TYPE_CONTACT), NULL);

  for (guint i = 0; i < champs->len; i++)
    csv_append_cell (csv, _(((const Champ *) champs->pdata[i])->libelle), i == 0);
  g_string_append (csv, "\r\n");

  for (guint i = 0; i < fiches->len; i++)
    {
      if (fiche_get_discret (fiches->pdata[i]))
        continue;
      for (guint j = 0; j < champs->len; j++)
        {
          const Champ *champ = champs->pdata[j];
          g_autofree char *valeur = is_beside (champ) ? format_employer (employeurs->pdata[i], champ)
                                                      : format_value (fiches->pdata[i], champ);

          csv_append_cell (csv, valeur, j == 0);
        }
      g_string_append (csv, "\r\n");
    }

  return g_string_free_to_bytes (csv);
}
