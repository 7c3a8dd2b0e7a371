/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program gives the bytes that verify_vectors.py computes from docs/format.md. */
#include "config.h"

#include "coffre/cle-imprimee.h"
#include "coffre/fente-private.h"
#include "coffre/rangee.h"
#include "coffre/sceau-private.h"
#include "coffre/trousseau-private.h"
#include "vecteurs.h"

#include <string.h>

static void
read_entete (GPtrArray *vecteur,
             Entete    *entete)
{
  entete_init (entete);
  entete->espace = (guint8) vecteur_number (vecteur, "espace");
  entete->table = (guint16) vecteur_number (vecteur, "table");
  entete->hlc = vecteur_number (vecteur, "hlc");
  vecteur_fill (vecteur, "service", entete->service, COFFRE_UUID_SIZE);
  vecteur_fill (vecteur, "portee", entete->portee, COFFRE_UUID_SIZE);
  vecteur_fill (vecteur, "ligne", entete->ligne, COFFRE_UUID_SIZE);
  vecteur_fill (vecteur, "version", entete->version, COFFRE_UUID_SIZE);
  vecteur_fill (vecteur, "parent", entete->parent, COFFRE_UUID_SIZE);
  vecteur_fill (vecteur, "poste", entete->poste, COFFRE_UUID_SIZE);
  vecteur_fill (vecteur, "membre", entete->membre, COFFRE_UUID_SIZE);
}

static const Cle *
read_cle (GPtrArray *vecteur,
          CleTable  *table)
{
  guint8 secret[CLE_SIZE];

  vecteur_fill (vecteur, "key", secret, sizeof secret);
  return cle_table_add (table, secret, NULL);
}

static Trousseau *
read_trousseau (GPtrArray *vecteur)
{
  Trousseau *trousseau = trousseau_allocate (NULL);

  vecteur_fill (vecteur, "trousseau", trousseau_get_storage (trousseau), TROUSSEAU_SIZE);
  trousseau_complete (trousseau);
  return trousseau;
}

static void
check_sceau (GPtrArray *vecteur)
{
  g_autoptr (CleTable) table = cle_table_new ();
  g_autoptr (GByteArray) payload = vecteur_octets (vecteur, "payload");
  g_autoptr (GByteArray) kid = vecteur_octets (vecteur, "kid");
  g_autoptr (GByteArray) aad = vecteur_octets (vecteur, "aad");
  g_autoptr (GByteArray) blob = g_byte_array_new ();
  g_autoptr (GByteArray) opened = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  const Cle *cle = read_cle (vecteur, table);
  guint8 nonce[COFFRE_NONCE_SIZE];
  guint8 serialized[ENTETE_AAD_SIZE];
  Entete entete;

  read_entete (vecteur, &entete);
  vecteur_fill (vecteur, "nonce", nonce, sizeof nonce);
  sceau_seal_with_nonce (cle, &entete, nonce, payload->data, payload->len, blob);
  entete_serialize (&entete, serialized);

  g_assert_cmpmem (cle_get_kid (cle), COFFRE_KID_SIZE, kid->data, kid->len);
  g_assert_cmpmem (serialized, sizeof serialized, aad->data, aad->len);
  assert_octets (blob, vecteur, "blob");
  g_assert_true (sceau_open (cle, &entete, blob->data, blob->len, opened, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (opened->data, opened->len, payload->data, payload->len);
}

static void
check_rangee (GPtrArray *vecteur)
{
  g_autoptr (GPtrArray) champs = vecteur_every (vecteur, "champ");
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  RangeeBuilder builder;
  RangeeChamp champ;
  Rangee rangee;
  guint count = 0;

  rangee_builder_begin (&builder, bytes, (RangeeFlags) vecteur_number (vecteur, "flags"));
  for (guint i = 0; i < champs->len; i++) {
    g_auto (GStrv) parts = g_strsplit (g_ptr_array_index (champs, i), " ", 3);
    g_autoptr (GByteArray) value = octets_from_hex (parts[2]);

    rangee_builder_add (&builder, (guint16) g_ascii_strtoull (parts[0], NULL, 10),
                        (guint8) g_ascii_strtoull (parts[1], NULL, 10), value->data, value->len);
  }
  g_assert_true (rangee_builder_end (&builder, &error));
  g_assert_no_error (error);
  assert_octets (bytes, vecteur, "payload");

  g_assert_true (rangee_parse (&rangee, bytes->data, bytes->len, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (rangee.flags, ==, vecteur_number (vecteur, "flags"));
  while (rangee_next (&rangee, &champ))
    count++;
  g_assert_cmpuint (count, ==, champs->len);
}

static void
check_cle (GPtrArray *vecteur)
{
  g_autoptr (Trousseau) trousseau = read_trousseau (vecteur);
  g_autoptr (CleTable) table = cle_table_new ();
  g_autoptr (CleTable) other = cle_table_new ();
  g_autoptr (GByteArray) expected = vecteur_octets (vecteur, "blob");
  g_autoptr (GByteArray) kid = vecteur_octets (vecteur, "kid");
  g_autoptr (GError) error = NULL;
  const Cle *cle = read_cle (vecteur, table);
  guint8 nonce[COFFRE_NONCE_SIZE];
  guint8 blob[TROUSSEAU_CLE_SIZE];
  CleContexte contexte = { .espace = (guint8) vecteur_number (vecteur, "espace"),
                           .epoque = (guint32) vecteur_number (vecteur, "epoque") };

  vecteur_fill (vecteur, "service", contexte.service, COFFRE_UUID_SIZE);
  vecteur_fill (vecteur, "portee", contexte.portee, COFFRE_UUID_SIZE);
  vecteur_fill (vecteur, "membre", contexte.membre, COFFRE_UUID_SIZE);
  vecteur_fill (vecteur, "nonce", nonce, sizeof nonce);
  trousseau_wrap_with_nonce (trousseau, cle, &contexte, nonce, blob);

  g_assert_cmpmem (contexte.kid, COFFRE_KID_SIZE, kid->data, kid->len);
  g_assert_cmpmem (blob, sizeof blob, expected->data, expected->len);
  cle = trousseau_unwrap (trousseau, &contexte, blob, sizeof blob, other, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (cle_get_kid (cle), COFFRE_KID_SIZE, kid->data, kid->len);
}

static void
check_secret (GPtrArray *vecteur)
{
  g_autoptr (Trousseau) trousseau = read_trousseau (vecteur);
  g_autoptr (GByteArray) secret = vecteur_octets (vecteur, "secret");
  g_autoptr (GByteArray) blob = g_byte_array_new ();
  g_autoptr (GByteArray) opened = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  const char *purpose = vecteur_text (vecteur, "purpose");
  guint8 nonce[COFFRE_NONCE_SIZE];

  vecteur_fill (vecteur, "nonce", nonce, sizeof nonce);
  trousseau_seal_secret_with_nonce (trousseau, purpose, nonce, secret->data, secret->len, blob);
  assert_octets (blob, vecteur, "blob");
  g_assert_true (trousseau_open_secret (trousseau, purpose, blob->data, blob->len, opened, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (opened->data, opened->len, secret->data, secret->len);
}

static void
check_fente (GPtrArray *vecteur)
{
  g_autoptr (Trousseau) trousseau = read_trousseau (vecteur);
  g_autoptr (Trousseau) opened = NULL;
  g_autoptr (GByteArray) slot = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  const char *phrase = vecteur_text (vecteur, "phrase");
  guint8 salt[FENTE_SALT_SIZE];
  guint8 nonce[COFFRE_NONCE_SIZE];
  Fente fente = { .genre = (FenteGenre) vecteur_number (vecteur, "genre"),
                  .passes = (guint32) vecteur_number (vecteur, "passes"),
                  .memory = (guint32) vecteur_number (vecteur, "memory") };

  vecteur_fill (vecteur, "service", fente.service, COFFRE_UUID_SIZE);
  vecteur_fill (vecteur, "membre", fente.membre, COFFRE_UUID_SIZE);
  vecteur_fill (vecteur, "salt", salt, sizeof salt);
  vecteur_fill (vecteur, "nonce", nonce, sizeof nonce);
  g_assert_true (fente_create_with (&fente, trousseau, phrase, salt, nonce, slot, &error));
  g_assert_no_error (error);
  assert_octets (slot, vecteur, "slot");

  opened = fente_open (slot->data, slot->len, phrase, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (trousseau_get_secrets (opened), TROUSSEAU_SIZE,
                   trousseau_get_secrets (trousseau), TROUSSEAU_SIZE);
}

static void
check_imprimee (GPtrArray *vecteur)
{
  g_autoptr (GError) error = NULL;
  guint8 key[CLE_IMPRIMEE_SIZE];
  guint8 parsed[CLE_IMPRIMEE_SIZE];
  g_autofree char *text = NULL;

  vecteur_fill (vecteur, "key", key, sizeof key);
  text = cle_imprimee_format (key);
  g_assert_cmpstr (text, ==, vecteur_text (vecteur, "text"));
  g_assert_true (cle_imprimee_parse (text, parsed, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (parsed, sizeof parsed, key, sizeof key);
}

typedef struct {
  const char *file;
  void      (*check) (GPtrArray *vecteur);
} Kind;

static void
test_file (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (GPtrArray) vecteurs = vecteurs_read (kind->file);

  for (guint i = 0; i < vecteurs->len; i++) {
    g_test_message ("%s, vector %u", kind->file, i + 1);
    kind->check (g_ptr_array_index (vecteurs, i));
  }
}

int
main (int   argc,
      char *argv[])
{
  static const Kind kinds[] = {
    { "sceau.txt", check_sceau },   { "rangee.txt", check_rangee }, { "cle.txt", check_cle },
    { "secret.txt", check_secret }, { "fente.txt", check_fente },
    { "imprimee.txt", check_imprimee },
  };

  g_test_init (&argc, &argv, NULL);
  g_assert_true (coffre_init ());
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *path = g_strconcat ("/coffre/vecteurs/", kinds[i].file, NULL);

    g_test_add_data_func (path, &kinds[i], test_file);
  }
  return g_test_run ();
}
